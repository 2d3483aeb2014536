"""A state, always by shape and colour."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import WHITE
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import fitted

STATES = ("correct", "wrong", "critical", "warning", "now", "later", "locked")


def put_badge(canvas: Canvas, state: str, box: Box, casing: bool = False) -> None:
    """Draws a state's badge; `casing` lays white below it where the ground is busy."""
    if casing and state != "warning":
        x, y = box.centre
        canvas.circle(x, y, box.w / 2, WHITE)
        box = box.inset(1.5)
    canvas.sprite(f"badges/badge-{state}", box)


@dataclass(eq=False, kw_only=True)
class Badge(Widget):
    """A state badge as large as its box allows."""

    focusable: bool = False
    solid: bool = False
    state: str = "later"

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The badge of the state."""
        put_badge(canvas, self.state, fitted(self.box, 1.0))
