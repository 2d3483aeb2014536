"""The ground man with his compass: he walks until the antenna is in line, then sights; his mate turns it on the word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from simulator.mechanics.mounting.aiming import SightCompass
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Tool
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.tower_hands import Turn
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.sections.tower_widgets import Well
from simulator.ui.theme import AMBER500, INK900, VALUE, WHITE
from simulator.ui.views import tower_goods
from simulator.ui.views import tower_work as view_of
from simulator.ui.views.instruments import use_of
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.slider import Slider
from simulator.ui.widgets.tabs import tabs

LENS, HIGH, GAP = 210.0, 46.0, 6.0
ASIDE_DM = 60


@dataclass(eq=False, kw_only=True)
class SightLens(Well):
    """Through the sight of the compass: the antenna, its side seen as long as one does not stand in line, a hair line, the card's reading."""

    stand_m: int = 15
    aside_dm: int = 0
    dish: bool = False
    value: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Sky, antenna, hair line, reading, ring."""
        x, y = self.box.centre
        r = min(self.box.w, self.box.h) / 2
        with canvas.circle_clip(x, y, r - 4) as inner:
            inner.sprite("scenery/sky-day", Box(x - r, y - r, 2 * r, 2 * r))
            self._antenna(inner, x, y, r)
            inner.line([(x, y - r), (x, y + r * 0.42)], INK900, 1.5)
            inner.rect(Box(x - r, y + r * 0.42, 2 * r, r * 0.6), INK900)
            inner.sprite("tools/compass-small", Box(x - r * 0.5, y + r * 0.46, r * 0.36, r * 0.46))
            inner.text(self.value, Box(x - r * 0.1, y + r * 0.5, r * 0.75, r * 0.32), VALUE, WHITE)
        canvas.circle(x, y, r, None, line=AMBER500 if look.offered else INK900, width=6)
        canvas.circle(x, y, r - 5, None, line=WHITE, width=1.5)

    def _antenna(self, canvas: Canvas, x: float, y: float, r: float) -> None:
        """From far it is small; from aside its middle is aside of the hair line and its side is seen."""
        near = 15.0 / max(4.0, self.stand_m)
        high = min(r * 1.3, r * 0.9 * near)
        off = r * 0.9 * self.aside_dm / 10.0 / max(3.0, self.stand_m) * 2.2
        top = y - r * 0.2 - high / 2
        canvas.rect(Box(x - r * 0.04 + off * 0.4, top - high * 0.1, r * 0.08, high * 1.3), "#A9B6C2")
        if self.dish:
            canvas.sprite("hardware/microwave-dish-front", Box(x + off - high / 2, top, high, high))
            return
        wide = high * 60 / 234
        side = min(wide * 0.6, abs(off) * 0.35)
        edge = Box(x + off - wide / 2 - (side if off > 0 else -wide), top, side, high)
        canvas.rect(edge, "#8696A6", radius=2)
        canvas.sprite("hardware/sector-antenna-front", Box(x + off - wide / 2, top, wide, high))


class CompassCard(TowerSection):
    """Sighting from the ground."""

    def suits(self) -> bool:
        """On the ground."""
        return not tower_goods.is_aloft(self.view)

    def _antennas(self) -> list[str]:
        seen = self.view.seen
        mine = {item.id for item in seen.items.values() if item.place.startswith(view_of.HUNG)}
        return [name for name, one in seen.mounting.antennas.items() if one.mount and name in mine]

    def widgets(self, room: Box) -> list[Widget]:
        """Which antenna, the lens, where he stands."""
        antennas = self._antennas()
        if not antennas:
            return [Label("compass.none", Box(room.x, room.y, room.w, 90), text=self.say("ui.tower.compass.none"), lines=4, valign="top")]
        chosen = self.choices.line if self.choices.line in antennas else antennas[0]
        choices = [(name, self.named(name), "") for name in antennas]
        lens = Box(room.x, room.y + HIGH + GAP, room.w, min(LENS, room.h - 4 * HIGH))
        below = lens.bottom + GAP
        return self.asked([
            *tabs("compass.antenna", Box(room.x, room.y, room.w, HIGH), choices, chosen, lambda name: Turn("line", name), gap=4),
            self._lens(chosen, lens),
            Label("compass.stand_word", Box(room.x, below, room.w, 24), text=self.say("ui.tower.compass.stand", metres=self.choices.stand_m)),
            Slider("compass.stand", Box(room.x, below + 22, room.w, 44), value=self.choices.stand_m, least=1, most=40, tells=lambda metres: Turn("stand_m", metres), hint=self.say("ui.tower.compass.stand_hint")),
            Label("compass.aside_word", Box(room.x, below + 66, room.w, 24), text=self.say("ui.tower.compass.aside")),
            Slider("compass.aside", Box(room.x, below + 88, room.w, 44), value=self.choices.aside_dm, least=-ASIDE_DM, most=ASIDE_DM, tells=lambda dm: Turn("aside_dm", dm), hint=self.say("ui.tower.compass.aside_hint")),
        ])  # fmt: skip

    def _lens(self, antenna: str, box: Box) -> Widget:
        value = view_of.reading(self.view, self.texts, "bearing_cdeg", antenna)
        return SightLens(
            "compass.lens", box, stand_m=self.choices.stand_m, aside_dm=self.choices.aside_dm, value=value, dish=antenna == getattr(self.view.sheet.plan.mount, "dish", ""),
            accepts=lambda load: isinstance(load, Tool) and use_of(self.view.sheet.catalog, load.type) == "compass", gets=self._sighted(antenna), hint=self.say("ui.tower.compass.hint"),
        )  # fmt: skip

    def _sighted(self, antenna: str) -> Callable[[Any], object]:
        return lambda load: Act(SightCompass(instrument=load.id, antenna=antenna, stand_m=self.choices.stand_m, aside_dm=self.choices.aside_dm, by=self.view.me))

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Where he stands; which antenna."""
        if isinstance(said, Turn) and said.what in ("stand_m", "aside_dm", "line"):
            setattr(self.choices, said.what, said.value)
            return ()
        return None
