"""Words, with a pictogram where there is room for one."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import Style
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import GAP, words


@dataclass(eq=False, kw_only=True)
class Label(Widget):
    """Text that says nothing back. `lines` is the most it may take; `tile` the ground of its pictogram."""

    focusable: bool = False
    solid: bool = False
    text: str = ""
    icon: str = ""
    style: Style = theme.LABEL
    colour: str = theme.INK900
    align: str = "left"
    valign: str = "middle"
    lines: int = 1
    side: float = 22.0
    tile: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Pictogram, then words."""
        room = self.box
        if self.icon:
            top = self.box.y + (0 if self.valign == "top" else (self.box.h - self.side) / 2)
            seat = Box(self.box.x, top, self.side, self.side)
            if self.tile:
                canvas.rect(seat, self.tile, radius=theme.RADIUS_BUTTON)
            inner = self.side * 0.2 if self.tile else 0.0
            canvas.sprite(f"icons/{self.icon}", seat.inset(inner), tint=self.colour)
            lead = self.side + GAP * (1.5 if self.tile else 1.0)
            room = Box(self.box.x + lead, self.box.y, self.box.w - lead, self.box.h)
        words(canvas, self.text, room, self.style, self.colour, self.align, self.valign, self.lines)
