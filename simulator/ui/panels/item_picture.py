"""A sprite that stands on a sheet and says nothing."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import fitted


@dataclass(eq=False, kw_only=True)
class Sprite(Widget):
    """A sprite as large as its box lets it be."""

    focusable: bool = False
    solid: bool = False
    sprite: str = ""
    aspect: float = 1.0

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The sprite."""
        canvas.sprite(self.sprite, fitted(self.box, self.aspect))
