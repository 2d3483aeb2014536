"""The ends of the cable in hand, to be taken to a port."""

from __future__ import annotations

from simulator.site.perception import SeenEnd
from simulator.ui.geometry import Box, row
from simulator.ui.hands import CableEnd
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.views import tower_work as view_of
from simulator.ui.views.tray import CABLES
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.tile import Tile

HIGH = 62.0


def end_tiles(card: TowerSection, cable: str, room: Box) -> list[Widget]:
    """Every end and core in sight; what is plugged is marked."""
    ends = view_of.ends_of(card.view, cable)
    return [_tile(card, end, box) for end, box in zip(ends, row(room, max(1, len(ends)), 4), strict=False)]


def _tile(card: TowerSection, end: SeenEnd, box: Box) -> Widget:
    name = end.end.upper() if end.core == "plug" else f"{end.end.upper()} {card.texts.name(end.core)}"
    sprite, aspect = CABLES[card.view.seen.cables[end.cable].medium]
    return Tile(
        f"end:{end.id}", box, text=name, sprite=sprite, aspect=aspect, packed=bool(end.port), load=None if end.port else CableEnd(end.cable, end.end, end.core),
        hint=card.named(end.port) if end.port else card.say("ui.tower.run.end"), group="run.ends",
    )  # fmt: skip
