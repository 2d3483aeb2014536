"""The cards at the right of the tower's work view: one lies on top, the others are tabs; which comes first follows from where one is."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, row
from simulator.ui.hands import Hands
from simulator.ui.intent import Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.tower_climb import ClimbCard
from simulator.ui.sections.tower_hands import Choices, Turn
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.sections.tray_tiles import GroupTab
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.card import Card

TYPE = type[TowerSection]
CARDS: dict[str, tuple[str, TYPE]] = {"climb": ("twin-lanyard", ClimbCard)}
"""Name of each card, its pictogram, its section."""
WIDE, TAB = 300.0, 54.0


class Cards(TowerSection):
    """A sheet with tabs and the chosen card."""

    def __init__(self, scene: object, hands: Hands, choices: Choices) -> None:
        super().__init__(scene, hands, choices)  # type: ignore[arg-type]  # the section's own scene, handed on as it is
        self.made: dict[str, TowerSection] = {name: kind(self.scene, hands, choices) for name, (_, kind) in CARDS.items()}

    @property
    def chosen(self) -> str:
        """The card on top."""
        return self.choices.card if self.choices.card in self.made else self.first()

    def first(self) -> str:
        """What is done first where he stands."""
        return "climb"

    def sheet(self, room: Box) -> Box:
        """The sheet in the work view."""
        wide = min(WIDE * max(1.0, min(1.25, self.scene.desk.settings.text_scale / 100)), room.w * 0.48)
        return Box(room.right - wide - 10, room.y + 10, wide, room.h - 20)

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet, tabs, the card."""
        sheet = self.sheet(room)
        rail = Box(sheet.x + 6, sheet.y + 6, sheet.w - 12, TAB)
        inside = Box(sheet.x + 10, rail.bottom + 8, sheet.w - 20, sheet.bottom - rail.bottom - 16)
        ground = Card("card.sheet", sheet, solid=True)
        return [ground, *self._tabs(rail), *self.made[self.chosen].widgets(inside)]

    def _tabs(self, room: Box) -> list[Widget]:
        return [
            GroupTab(f"card:{name}", place, text=self.say(f"ui.tower.card.{name}"), icon=icon, chosen=name == self.chosen, says=Turn("card", name), group="cards")
            for (name, (icon, _)), place in zip(CARDS.items(), row(room, len(CARDS), 4), strict=True)
        ]

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Another card; the rest is for the one on top."""
        if isinstance(said, Turn) and said.what == "card":
            self.choices.card = str(said.value)
            return ()
        return self.made[self.chosen].hear(said)

    def told(self) -> None:
        """Every card hears of the entry."""
        for card in self.made.values():
            card.told()

    def pulse(self, now_ms: int) -> bool:
        """Every card in sight sees time go on."""
        return self.made[self.chosen].pulse(now_ms)

    def draw_live(self, canvas: Canvas, room: Box) -> None:
        """What of the card moves."""
        self.made[self.chosen].draw_live(canvas, room)
