"""Small marks several pages of the briefing share: a card's head, a chip, a measure's arrow, the sky."""

from __future__ import annotations

from math import copysign

from simulator.ui import theme
from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.scenes.briefing_layout import card_head, inside
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.drawing import mixed, square, words

TITLE = theme.Style(16, 700)
SKY = ("#DCE9F4", "#EFF1EA")
BANDS = 10


def card(canvas: Canvas, box: Box, icon: str, title: str, aside: float = 0.0) -> Box:
    """A sheet with a pictogram and a title; what is left below. `aside` is kept free at the title's right."""
    high = card_head(canvas.text_scale)
    canvas.rect(box, theme.WHITE, line=theme.MIST200, radius=theme.RADIUS_LARGE - 4, shadow=True)
    canvas.sprite(f"icons/{icon}", square(box.x + 26, box.y + high / 2 + 2, 22), tint=theme.INK700)
    words(canvas, title, Box(box.x + 46, box.y + 4, box.w - 62 - aside, high - 4), TITLE, theme.INK900, most=1)
    return inside(box, canvas.text_scale)


def pills(canvas: Canvas, right: float, y: float, room: float, found: list[tuple[str, str]]) -> None:
    """Pale pills of pictogram and words, from the right, as many as there is room for."""
    for icon, text in reversed(found):
        wide, high = canvas.measure(text, theme.LABEL)
        wide, high = wide + 46, max(30.0, high + 6)
        if wide > room:
            return
        box = Box(right - wide, y - high / 2, wide, high)
        canvas.rect(box, theme.MIST100, radius=high / 2)
        canvas.sprite(f"icons/{icon}", square(box.x + 19, y, 18), tint=theme.INK700)
        canvas.text(text, Box(box.x + 33, box.y, wide - 42, high), theme.LABEL, theme.INK900)
        right, room = box.x - 8, room - wide - 8


def chip(canvas: Canvas, text: str, box: Box | None, state: str = "") -> tuple[float, float]:
    """A dark chip with a badge; its size, which is all that is told where no box is given."""
    wide, high = canvas.measure(text, theme.VALUE)
    size = wide + 50, max(30.0, high + 8)
    if box is not None:
        canvas.rect(box, theme.INK900, line=theme.WHITE, width=1.5, radius=8)
        put_badge(canvas, state, square(box.x + 20, box.y + box.h / 2, 20))
        canvas.text(text, Box(box.x + 36, box.y, box.w - 44, box.h), theme.VALUE, theme.WHITE)
    return size


def arrow_between(canvas: Canvas, one: Point, two: Point, colour: str) -> None:
    """An upright measure with a head at both ends."""
    (x, a), (_, b) = one, two
    if abs(b - a) < 3:
        return
    canvas.line([one, two], colour, 2)
    for y, way in ((a, copysign(1, b - a)), (b, copysign(1, a - b))):
        canvas.polygon([(x, y), (x - 5, y + 8 * way), (x + 5, y + 8 * way)], colour)


def sky(canvas: Canvas, box: Box) -> None:
    """A pale sky in bands."""
    high = box.h / BANDS
    for index in range(BANDS):
        canvas.rect(Box(box.x, box.y + index * high, box.w, high + 1), mixed(*SKY, index / (BANDS - 1)))
