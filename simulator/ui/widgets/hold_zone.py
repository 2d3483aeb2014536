"""A place of the rack: see-through, ringed only where what is in the hand is made for such a place, or where it is looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import AMBER500, BLUE600
from simulator.ui.widgets.base import Look
from simulator.ui.widgets.zone import Zone


@dataclass(eq=False, kw_only=True)
class HoldZone(Zone):
    """A zone that takes any try. `face` is what is ringed, smaller than the box a finger aims at; `suits` tells what it is for.

    `free` is a spot of it that no other place covers.
    """

    face: Box | None = None
    free: Box | None = None
    chosen: bool = False
    suits: Callable[[], bool] = lambda: False
    radius: float = 5.0

    def parts(self) -> dict[str, Box]:
        """Where a finger aims: the free spot where other places lie on top of this one."""
        return {"": self.free or self.box}

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Amber where the thing in the hand belongs to such places, blue under the pointer, amber for the one under the lens."""
        box = self.face or self.box
        if look.offered and (look.hovered or look.focused):
            canvas.rect(box.inset(-1), None, line=AMBER500, width=3.5, radius=self.radius)
        elif look.offered and self.suits():
            canvas.rect(box.inset(0.5), None, line=AMBER500 + "B0", width=1.6, radius=self.radius)
        elif self.chosen:
            canvas.rect(box.inset(-2.5), None, line="#0D1B2A", width=5, radius=self.radius + 1)
            canvas.rect(box.inset(-1.5), None, line=AMBER500, width=3, radius=self.radius)
        elif look.hovered and self.says is not None:
            canvas.rect(box.inset(-1), None, line=BLUE600, width=2.5, radius=self.radius)

    def visual_key(self, look: Look) -> object:
        """Little enough to ask a hundred of them every frame."""
        return self.box, look.hovered, look.focused, look.offered, self.chosen, look.offered and self.suits()
