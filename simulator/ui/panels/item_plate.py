"""What stands on a thing, and what a close look found, in words."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import (
    CAPTION,
    INK900,
    LABEL,
    MIST200,
    MIST300,
    RADIUS_TILE,
    SLATE500,
    TEAL100,
    TEAL700,
    VERM100,
    VERM700,
    WHITE,
)
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import words


@dataclass(eq=False, kw_only=True)
class Plate(Widget):
    """Rows of a type plate: label at the left, value at the right."""

    focusable: bool = False
    solid: bool = False
    rows: tuple[tuple[str, str], ...] = ()

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Sheet, rows with a rule between them."""
        canvas.rect(self.box, WHITE, line=MIST300, width=1.4, radius=RADIUS_TILE)
        high = (self.box.h - 8) / max(1, len(self.rows))
        for index, (label, value) in enumerate(self.rows):
            line = Box(self.box.x + 14, self.box.y + 4 + index * high, self.box.w - 28, high)
            if index:
                canvas.rect(Box(line.x, line.y - 0.6, line.w, 1.2), MIST200)
            words(canvas, label, Box(line.x, line.y + 4, line.w * 0.36, line.h - 8), CAPTION, SLATE500, most=1)
            words(canvas, value, Box(line.x + line.w * 0.38, line.y + 4, line.w * 0.62, line.h - 8), LABEL, INK900, "right")


@dataclass(eq=False, kw_only=True)
class Finding(Widget):
    """What was found, with its badge."""

    focusable: bool = False
    solid: bool = False
    text: str = ""
    bad: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A chip."""
        ground, ink = (VERM100, VERM700) if self.bad else (TEAL100, TEAL700)
        canvas.rect(self.box, ground, line=ink, width=1.5, radius=RADIUS_TILE)
        put_badge(canvas, "warning" if self.bad else "correct", Box(self.box.x + 12, self.box.y + (self.box.h - 28) / 2, 28, 28))
        words(canvas, self.text, Box(self.box.x + 50, self.box.y + 2, self.box.w - 62, self.box.h - 4), LABEL, ink)
