"""The name of what the pointer rests on."""

from __future__ import annotations

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import CAPTION, INK900, WHITE

WIDEST, AWAY, EDGE = 280.0, 8.0, 4.0


def tooltip_area(anchor: Box, frame: Box) -> Box:
    """A box that surely holds the tooltip of an anchor, for redrawing."""
    middle = anchor.centre[0]
    left = max(frame.x, middle - WIDEST - 24)
    return Box(left, anchor.y - 110, min(frame.right, middle + WIDEST + 24) - left, anchor.h + 220)


def draw_tooltip(canvas: Canvas, text: str, anchor: Box, frame: Box) -> Box:
    """Below its widget, above where there is no room, never over the edge of the frame."""
    width, height = canvas.measure(text, CAPTION)
    lines = 1 if width <= WIDEST else 2 if width <= 1.9 * WIDEST else 3
    size = Box(0, 0, min(WIDEST, width) + 22, height * lines + 12)
    x = min(frame.right - size.w - EDGE, max(frame.x + EDGE, anchor.centre[0] - size.w / 2))
    y = anchor.bottom + AWAY
    if y + size.h > frame.bottom - EDGE:
        y = max(frame.y + EDGE, anchor.y - AWAY - size.h)
    box = Box(x, y, size.w, size.h)
    canvas.rect(box, INK900, line=WHITE + "D0", width=1.5, radius=8)
    canvas.text(text, box.inset(10, 5), CAPTION, WHITE, align="center", lines=lines)
    return box
