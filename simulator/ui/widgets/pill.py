"""Pills: the mode, and short states in words."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import (
    AMBER100,
    AMBER500,
    AMBER700,
    INK700,
    INK900,
    LABEL,
    MIST100,
    MODES,
    SLATE500,
    TEAL100,
    TEAL600,
    TEAL700,
    VERM100,
    VERM600,
    VERM700,
    WHITE,
    Style,
)
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import lettered

KINDS: dict[str, tuple[str, str, str]] = {
    "dark": (INK700, WHITE, ""),
    "light": (MIST100, SLATE500, ""),
    "correct": (TEAL600, WHITE, "check"),
    "wrong": (VERM600, WHITE, "cross"),
    "warning": (AMBER500, INK900, "warning"),
    "correct-soft": (TEAL100, TEAL700, "check"),
    "wrong-soft": (VERM100, VERM700, "cross"),
    "hint": (AMBER100, AMBER700, "hint-bulb"),
}
"""Ground, ink and the pictogram that stands where none is given."""


@dataclass(eq=False, kw_only=True)
class Pill(Widget):
    """A pill of words; `ground` and `ink` override the kind's."""

    focusable: bool = False
    solid: bool = False
    text: str = ""
    icon: str = ""
    kind: str = "dark"
    ground: str = ""
    ink: str = ""
    style: Style = LABEL

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Round ends, pictogram, words."""
        ground, ink, icon = KINDS[self.kind]
        canvas.rect(self.box, self.ground or ground, radius=self.box.h / 2)
        side = 18 if self.box.h < 30 else 20
        lettered(canvas, self.box.inset(8, 1), self.icon or icon, self.text, self.style, self.ink or ink, side)


def mode_pill(name: str, box: Box, mode: str, text: str) -> Pill:
    """The pill of a mode: its colour and pictogram."""
    ground, icon = MODES[mode]
    return Pill(name, box, text=text, icon=icon, ground=ground, ink=INK900, style=Style(16, 700))
