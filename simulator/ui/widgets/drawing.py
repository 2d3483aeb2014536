"""Pieces of picture that several widgets share."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, radians, sin

from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.shapes import dashes, sector
from simulator.ui.theme import INK900, SLATE400, WHITE, Style

GAP = 8.0
_FITTED: dict[tuple[object, ...], tuple[Style, int]] = {}
"""What `fitting` has found; a kind of canvas always measures alike."""


def mixed(one: str, other: str, share: float) -> str:
    """A colour between two."""
    pairs = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def square(x: float, y: float, side: float) -> Box:
    """A square about a point."""
    return Box(x - side / 2, y - side / 2, side, side)


def fitted(box: Box, aspect: float) -> Box:
    """The largest box of that width by height in the middle of another."""
    width = min(box.w, box.h * aspect)
    height = width / aspect
    return Box(box.x + (box.w - width) / 2, box.y + (box.h - height) / 2, width, height)


def print_style(canvas: Canvas, style: Style) -> Style:
    """A style that stays as it is when text grows: what is printed on hardware, digits of a display."""
    return style._replace(size=style.size / canvas.text_scale)


def fitting(
    canvas: Canvas, string: str, box: Box, style: Style, most: int = 2, peers: Sequence[str] = ()
) -> tuple[Style, int]:
    """The style and number of lines that let a text into a box.

    Grown text takes a second line, then gives back what it grew by; below its own size only the canvas shortens.
    It grows no more than most of its `peers` can, the texts that stand in boxes like its own: words of a row are of one
    size, but for one in five that is too long for it.
    """
    own, lines = _fit(canvas, string, box, style, most)
    if canvas.text_scale <= 1:
        return own, lines
    sizes = sorted(_fit(canvas, peer, box, style, most)[0].size for peer in peers)
    fit = style._replace(size=sizes[len(sizes) // 5]) if sizes else own
    if fit.size >= own.size:
        return own, lines
    return fit, _lines_needed(canvas, string, box, fit, most) or lines


def _fit(canvas: Canvas, string: str, box: Box, style: Style, most: int) -> tuple[Style, int]:
    """The same for one text alone, kept once measured."""
    key = (type(canvas), canvas.scale, canvas.text_scale, string, box.w, box.h, style, most)
    if key not in _FITTED:
        if len(_FITTED) >= 4096:
            _FITTED.clear()
        _FITTED[key] = _fitted(canvas, string, box, style, most)
    return _FITTED[key]


def fits(canvas: Canvas, string: str, box: Box, style: Style, most: int = 2) -> bool:
    """Whether the whole text finds room in a box, as `words` would write it."""
    return bool(_lines_needed(canvas, string, box, fitting(canvas, string, box, style, most)[0], most))


def _fitted(canvas: Canvas, string: str, box: Box, style: Style, most: int) -> tuple[Style, int]:
    """The same, measured anew."""
    size = style.size
    while True:
        tried = style._replace(size=size)
        lines = _lines_needed(canvas, string, box, tried, most)
        if lines:
            return tried, lines
        smaller = max(style.size / canvas.text_scale, size - 1)
        if smaller >= size:
            return tried, max(1, min(most, int(box.h // canvas.measure("Ag", tried)[1]))) if " " in string else 1
        size = smaller


def _lines_needed(canvas: Canvas, string: str, box: Box, style: Style, most: int) -> int:
    """How many lines a text needs in a box; 0 where it does not fit."""
    width, height = canvas.measure(string, style)
    if width <= box.w:
        return 1 if height * 0.84 <= box.h else 0
    room = min(most, int((box.h - height * 0.82) / height) + 1)
    if room < 2:
        return 0
    row, count = "", 1
    for word in string.split(" "):
        longer = f"{row} {word}".strip()
        if canvas.measure(longer, style)[0] > box.w:
            if not row or canvas.measure(word, style)[0] > box.w:
                return 0
            longer, count = word, count + 1
        row = longer
    return count if count <= room else 0


def lens_ring(canvas: Canvas, x: float, y: float, r: float) -> None:
    """The rim of a lens."""
    canvas.circle(x, y, r, None, line=INK900, width=6)
    canvas.circle(x, y, r - 5, None, line=WHITE, width=1.5)


def words(
    canvas: Canvas, string: str, box: Box, style: Style, colour: str, align: str = "left", valign: str = "middle", most: int = 2,
    peers: Sequence[str] = (),
) -> None:
    """A label that takes two lines where one is too narrow and the box is high enough; no larger than its `peers` can be."""
    fit, lines = fitting(canvas, string, box, style, most, peers)
    canvas.text(string, box, fit, colour, align=align, valign=valign, lines=lines)


def lettered(
    canvas: Canvas, box: Box, icon: str, string: str, style: Style, colour: str, side: float = 22, peers: Sequence[str] = ()
) -> None:
    """A pictogram and a label, together in the middle of a box."""
    if not string:
        if icon:
            canvas.sprite(f"icons/{icon}", square(*box.centre, side), tint=colour)
        return
    lead = side + GAP if icon else 0.0
    room = Box(box.x + lead, box.y, box.w - lead, box.h)
    style, lines = fitting(canvas, string, room, style, peers=peers)
    width = min(canvas.measure(string, style)[0] + 1, room.w)
    left = box.x + (box.w - lead - width) / 2
    if icon:
        canvas.sprite(f"icons/{icon}", Box(left, box.y + (box.h - side) / 2, side, side), tint=colour)
    place = Box(left + lead, box.y, width, box.h)
    canvas.text(string, place, style, colour, align="left" if icon else "center", lines=lines)


def ring(canvas: Canvas, x: float, y: float, r: float, width: float, share: float, colour: str) -> None:
    """A ring filled clockwise from the top up to a share."""
    if share > 0:
        canvas.polygon(sector(x, y, r, r - width, 0, 360 * min(1.0, share)), colour)


def _outline(box: Box, radius: float) -> list[Point]:
    """Points along a rounded rectangle, closed."""
    corners = [
        (box.right - radius, box.y + radius, -90),
        (box.right - radius, box.bottom - radius, 0),
        (box.x + radius, box.bottom - radius, 90),
        (box.x + radius, box.y + radius, 180),
    ]
    points = [
        (x + radius * cos(radians(turn + step * 22.5)), y + radius * sin(radians(turn + step * 22.5)))
        for x, y, turn in corners
        for step in range(5)
    ]
    return [*points, points[0]]


def dashed(canvas: Canvas, box: Box, radius: float, colour: str = SLATE400, width: float = 2, dash: float = 5) -> None:
    """A rounded rectangle of dashes: something that is away, or a place that waits."""
    around = 2 * (box.w + box.h) - radius * (8 - 2 * pi)
    period = around / max(4, round(around / (2 * dash)))
    for piece in dashes(_outline(box, radius), period * 0.55, period * 0.45):
        canvas.line(piece, colour, width)


def counter(canvas: Canvas, right: float, top: float, count: int, style: Style) -> None:
    """A number in a dark disc, by its right top corner."""
    width, height = canvas.measure(str(count), style)
    high = max(22.0, height + 4)
    box = Box(right - max(high, width + 12), top, max(high, width + 12), high)
    canvas.rect(box, INK900, radius=high / 2)
    canvas.text(str(count), box, style, "#FFFFFF", align="center")
