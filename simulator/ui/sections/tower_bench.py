"""The bench of the cabinet on the ground of the tower: lugs, fibre ends and labels are made before a cable goes up."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.bench import Bench
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.views import tower_goods
from simulator.ui.widgets.base import Look, Widget


@dataclass(eq=False, kw_only=True)
class Sheet(Widget):
    """The bench's own picture, below its controls."""

    focusable: bool = False
    solid: bool = False
    state: Hashable = ()
    draws: Callable[[Canvas, Box], None] = lambda canvas, box: None

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Baked by the bench."""
        self.draws(canvas, self.box)


class BenchCard(TowerSection):
    """The bench, in its own room."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # the section's own arguments, handed on as they are
        self.bench = Bench(self.scene, self.hands)

    def suits(self) -> bool:
        """At the store."""
        return tower_goods.reaches_store(self.view)

    def widgets(self, room: Box) -> list[Widget]:
        """The bench's sheet, its controls."""
        wide = Box(room.x - 8, room.y - 4, room.w + 16, room.h + 8)
        made = self.bench.widgets(wide)
        cable = self.bench.cable
        state = (cable.key, self.bench.face(cable).name, self.bench.face(cable).key(cable)) if cable else ()
        return [Sheet("bench.sheet", wide, state=state, draws=self.bench.draw_live), *made]

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """What was set on it."""
        return self.bench.hear(said)

    def told(self) -> None:
        """It hears of the entry."""
        self.bench.told()
