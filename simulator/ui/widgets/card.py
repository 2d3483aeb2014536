"""A card: the sheet other widgets lie on."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import (
    AMBER100,
    AMBER600,
    AMBER700,
    INK700,
    INK800,
    INK900,
    MIST300,
    PAPER,
    RADIUS_CARD,
    SLATE500,
    VERM100,
    VERM600,
    VERM700,
    WHITE,
    Style,
)
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import words

TITLE = Style(16, 700)
HEAD = 44.0
"""Height of the title's row."""
KINDS: dict[str, tuple[str, str, str, str | None]] = {
    "white": (WHITE, INK900, SLATE500, None),
    "paper": (PAPER, INK900, SLATE500, MIST300),
    "dark": (INK800, WHITE, MIST300, INK700),
    "hint": (AMBER100, AMBER700, AMBER700, AMBER600),
    "wrong": (VERM100, VERM700, VERM600, VERM600),
}
"""Ground, title, pictogram, line."""


@dataclass(eq=False, kw_only=True)
class Card(Widget):
    """A sheet with a title row `head` high; `inside` is what is left for others."""

    focusable: bool = False
    solid: bool = False
    title: str = ""
    icon: str = ""
    kind: str = "white"
    style: Style = TITLE
    radius: float = RADIUS_CARD
    head: float = HEAD

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Sheet, then title row."""
        ground, ink, tint, line = KINDS[self.kind]
        canvas.rect(self.box, ground, line=line, radius=self.radius, shadow=line is None)
        left = self.box.x + 16
        if self.icon:
            canvas.sprite(f"icons/{self.icon}", Box(left, self.box.y + self.head / 2 - 8, 20, 20), tint=tint)
            left += 28
        if self.title:
            room = Box(left, self.box.y + 6, self.box.right - 12 - left, self.head - 8)
            words(canvas, self.title, room, self.style, ink, most=1)

    @property
    def inside(self) -> Box:
        """The room below the title."""
        top = HEAD if self.title or self.icon else 12.0
        return Box(self.box.x + 16, self.box.y + top, self.box.w - 32, self.box.h - top - 12)
