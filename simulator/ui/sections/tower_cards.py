"""The cards at the right of the tower's work view: one lies on top, the others are tabs; which comes first follows from where one is."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column, row
from simulator.ui.hands import Hands
from simulator.ui.intent import Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.bench import Bench
from simulator.ui.sections.tower_bench import BenchCard
from simulator.ui.sections.tower_bolts import BoltsCard
from simulator.ui.sections.tower_climb import ClimbCard
from simulator.ui.sections.tower_compass import CompassCard
from simulator.ui.sections.tower_goods import GoodsCard
from simulator.ui.sections.tower_hands import Choices, Turn
from simulator.ui.sections.tower_hoist import HoistCard
from simulator.ui.sections.tower_lines import LinesCard
from simulator.ui.sections.tower_pole import PoleCard
from simulator.ui.sections.tower_run import RunCard
from simulator.ui.sections.tower_seal import SealCard
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.sections.tower_sweep import SweepCard
from simulator.ui.sections.tray_tiles import GroupTab
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.card import Card

CARDS: dict[str, tuple[str, type[TowerSection]]] = {
    "climb": ("twin-lanyard", ClimbCard),
    "goods": ("component-kit", GoodsCard),
    "bench": ("crimping-tool", BenchCard),
    "hoist": ("hoist", HoistCard),
    "pole": ("sector-antenna", PoleCard),
    "bolts": ("torque-wrench", BoltsCard),
    "compass": ("compass", CompassCard),
    "run": ("cable-tray", RunCard),
    "lines": ("coax-connector", LinesCard),
    "seal": ("tape-wrap", SealCard),
    "sweep": ("antenna-analyser", SweepCard),
}
"""Name of each card, its pictogram, its section; shown where it suits."""
WIDE, TAB, ACROSS = 300.0, 46.0, 5
WIDER = {"bench": 452.0}
"""Cards that need more room."""
FOOT = 14.0
HIGH_FROM, HIGH_WINDOW = 860.0, 1.2
"""In a window so high (a small screen of four to three) letters do not shrink with the rest: the sheet is wider."""


class Cards(TowerSection):
    """A sheet with tabs and the chosen card."""

    def __init__(self, scene: object, hands: Hands, choices: Choices) -> None:
        super().__init__(scene, hands, choices)  # type: ignore[arg-type]  # the section's own scene, handed on as it is
        self.made: dict[str, TowerSection] = {name: kind(self.scene, hands, choices) for name, (_, kind) in CARDS.items()}
        self._top = next(iter(CARDS))

    @property
    def bench(self) -> Bench:
        """The bench of the store."""
        card = self.made["bench"]
        assert isinstance(card, BenchCard)
        return card.bench

    @property
    def chosen(self) -> str:
        """The card on top: the one turned to, else the first that suits."""
        suits = self.suiting()
        if self.choices.card in suits:
            return self.choices.card
        return next((name for name in ("goods", "pole") if name in suits), suits[0])

    def suiting(self) -> list[str]:
        """Cards for what can be done where he is."""
        return [name for name, card in self.made.items() if card.suits()]

    def sheet(self, room: Box) -> Box:
        """The sheet in the work view."""
        grown = max(1.0, min(1.25, self.scene.desk.settings.text_scale / 100), HIGH_WINDOW if self.scene.height > HIGH_FROM else 1.0)
        wide = min(WIDER.get(self.chosen, WIDE) * grown, room.w * 0.56)
        return Box(room.right - wide - 10, room.y + 10, wide, room.h - 20)

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet, tabs, the card."""
        sheet = self.sheet(room)
        names = self.suiting()
        lines = (len(names) - 1) // ACROSS + 1
        rail = Box(sheet.x + 6, sheet.y + 6, sheet.w - 12, lines * TAB)
        inside = Box(sheet.x + 10, rail.bottom + 8, sheet.w - 20, sheet.bottom - rail.bottom - 16)
        self._top = self.chosen
        body = self.made[self._top].widgets(inside)
        ground = Card("card.sheet", Box(sheet.x, sheet.y, sheet.w, self._height(sheet, rail, body)), solid=True)
        return [ground, *self._tabs(rail, names, lines), *body]

    @staticmethod
    def _height(sheet: Box, rail: Box, body: list[Widget]) -> float:
        """The sheet ends below its last widget: what is left over shows the tower."""
        lowest = max((one.box.bottom for one in body), default=rail.bottom)
        return min(sheet.h, lowest + FOOT - sheet.y)

    def _tabs(self, room: Box, names: list[str], lines: int) -> list[Widget]:
        """As even rows."""
        across = (len(names) + lines - 1) // lines
        places = [place for line in column(room, lines, 0) for place in row(line, across, 2)]
        return [
            GroupTab(f"card:{name}", place, text=self.say(f"ui.tower.card.{name}"), icon=CARDS[name][0], chosen=name == self.chosen, says=Turn("card", name), group="cards")
            for name, place in zip(names, places, strict=False)
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
        """The card in sight sees time go on."""
        return self.made[self._top].pulse(now_ms)

    def draw_live(self, canvas: Canvas, room: Box) -> None:
        """What of the card moves."""
        self.made[self._top].draw_live(canvas, room)
