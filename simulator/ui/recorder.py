"""A canvas that keeps what would be drawn: for tests, and wherever text is measured without a font."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from simulator.ui.canvas import Backdrop, Canvas, Point
from simulator.ui.flats import Flats
from simulator.ui.fonts import STEP, clean, fit, real_size
from simulator.ui.geometry import Box
from simulator.ui.theme import Style

WIDTHS = {
    " ": 0.28, "narrow": 0.28, "slim": 0.38, "lower": 0.57, "wide": 0.87, "upper": 0.69, "digit": 0.64, "other": 0.62,
}  # fmt: skip
"""Average advance of a class of signs of the font at one pixel's size, bold weights."""
LINE_HEIGHT = 1.21


@dataclass(frozen=True, slots=True)
class Drawn:
    """One thing drawn: kind (`rect`, `circle`, `polygon`, `line`, `sprite`, `window`, `text`), where, and what."""

    kind: str
    box: Box
    what: str = ""
    colour: str | None = None
    line: str | None = None
    alpha: float = 1.0
    style: Style | None = None
    lines: int = 1
    fits: bool = True
    shadow: bool = False


def _kind_of(sign: str) -> str:
    """The class of a sign's width."""
    if sign in "iIljtf.,:;'|!()[]":
        return "narrow"
    if sign in 'r-/*"\u2009':
        return "slim"
    if sign in "mwMW%@\u2014":
        return "wide"
    if sign == " ":
        return sign
    if sign.isdigit():
        return "digit"
    return "upper" if sign.isupper() else "lower" if sign.islower() else "other"


def text_width(string: str, style: Style) -> float:
    """About how wide a line is; bolder is wider, the display cut narrower."""
    weight = 1.0 + (style.weight - 600) / 100 * 0.015
    return sum(WIDTHS[_kind_of(sign)] for sign in string) * style.size * weight * (0.96 if style.display else 1.0)


@dataclass(slots=True)
class Recorder:
    """Implements `Canvas`; asks nothing of any library."""

    scale: float = 1.0
    text_scale: float = 1.0
    drawn: list[Drawn] = field(default_factory=list)

    def rect(self, box: Box, fill: str | None, *, line: str | None = None, width: float = 1.2, radius: float = 0.0, shadow: bool = False) -> None:
        """Keeps a rectangle."""
        self.drawn.append(Drawn("rect", box, colour=fill, line=line, shadow=shadow))

    def circle(self, x: float, y: float, r: float, fill: str | None, *, line: str | None = None, width: float = 1.5) -> None:
        """Keeps a disc or ring, with half the width of its line."""
        reach = r + (width / 2 if line else 0)
        self.drawn.append(Drawn("circle", Box(x - reach, y - reach, 2 * reach, 2 * reach), colour=fill, line=line))

    def polygon(self, points: Sequence[Point], fill: str) -> None:
        """Keeps a polygon."""
        self.drawn.append(Drawn("polygon", _around(points, 0), colour=fill))

    def line(self, points: Sequence[Point], colour: str, width: float = 2.0) -> None:
        """Keeps a line."""
        self.drawn.append(Drawn("line", _around(points, width / 2), line=colour))

    def sprite(self, name: str, box: Box, *, tint: str | None = None, alpha: float = 1.0, angle: float = 0.0, mirrored: bool = False) -> None:
        """Keeps a sprite."""
        self.drawn.append(Drawn("sprite", box, name, colour=tint, alpha=alpha))

    def collage(self, box: Box, sprites: Sequence[tuple[str, Box]]) -> None:
        """Keeps each."""
        for name, place in sprites:
            self.sprite(name, place)

    def text(self, string: str, box: Box, style: Style, colour: str, *, align: str = "left", valign: str = "middle", lines: int = 1) -> None:
        """Keeps a text and whether its box is large enough."""
        if string:
            fits = self.fits(string, box, style, lines)
            self.drawn.append(Drawn("text", box, string, colour=colour, style=style, lines=lines, fits=fits))

    def window(self, key: Hashable, backdrop: Backdrop, part: Box, box: Box) -> bool:
        """Keeps where it is; what part of it is shown stands in `what`."""
        self.drawn.append(Drawn("window", box, f"{part.x:.1f} {part.y:.1f} {part.w:.1f} {part.h:.1f}"))
        return True

    def strokes(self, pieces: Sequence[tuple[Point, Point, str, float]], *, soft: bool = True) -> None:
        """Keeps every stroke as a line."""
        for a, b, colour, width in pieces:
            self.line((a, b), colour, width)

    def mesh(self, pieces: Sequence[tuple[Sequence[Point], str, float]]) -> None:
        """Keeps strokes as lines, the rest as polygons."""
        for points, colour, width in pieces:
            if len(points) == 2:
                self.line(points, colour, width)
            else:
                self.polygon(points, colour)

    def flats(self, pieces: Flats, start: int = 0, end: int | None = None) -> None:
        """As a mesh."""
        points = list(zip(pieces.xs.tolist(), pieces.ys.tolist(), strict=True))
        spans = list(zip(pieces.first.tolist(), pieces.last.tolist(), pieces.colours, pieces.widths.tolist(), strict=True))
        self.mesh([(points[first:last], colour, width) for first, last, colour, width in spans[start:end]])

    def layer(self, key: Hashable, size_box: Box, draw: Callable[[Canvas], None], *, alpha: float = 1.0, covers: bool = False, aside: float = 0.0, anywhere: bool = False) -> None:
        """Draws at once: nothing is baked here."""
        draw(self)

    def kept(self, key: Hashable, box: Box, draw: Callable[[Canvas], None]) -> None:
        """Draws at once."""
        draw(self)

    def sheet(self, key: Hashable, frame: Box, changed: Sequence[Box], draw: Callable[[Canvas, Box], None], hole: Box | None = None) -> None:
        """Draws all of it at once."""
        draw(self, frame)

    def sees(self, box: Box) -> bool:
        """Everything is kept."""
        return True

    @contextmanager
    def clip(self, box: Box) -> Iterator[Canvas]:
        """Keeps everything, also what would be cut off."""
        yield self

    @contextmanager
    def circle_clip(self, x: float, y: float, r: float) -> Iterator[Canvas]:
        """Keeps everything, also what would be cut off."""
        yield self

    def measure(self, string: str, style: Style) -> tuple[float, float]:
        """About what a line needs."""
        return text_width(string, style) * self.text_scale, style.size * LINE_HEIGHT * self.text_scale

    def fits(self, string: str, box: Box, style: Style, lines: int = 1) -> bool:
        """Whether a text has room in its box, if need be one step smaller."""
        sizes = (real_size(style, self.scale, self.text_scale), real_size(style, self.scale, self.text_scale, STEP))
        room = (box.w * self.scale, box.h * self.scale)
        return fit(clean(string), room, lines, sizes, lambda row, size: round(text_width(row, style._replace(size=size)))).whole

    def texts(self) -> list[str]:
        """Every text, in the order drawn."""
        return [one.what for one in self.drawn if one.kind == "text"]

    def sprites(self) -> list[str]:
        """Every sprite's name, in the order drawn."""
        return [one.what for one in self.drawn if one.kind == "sprite"]

    def colours(self) -> set[str]:
        """Every fill and line colour."""
        return {colour for one in self.drawn for colour in (one.colour, one.line) if colour}

    @property
    def overflows(self) -> list[Drawn]:
        """Texts that need more than their box."""
        return [one for one in self.drawn if one.kind == "text" and not one.fits]

    def outside(self, box: Box, tolerance: float = 1.0) -> list[Drawn]:
        """What was drawn beyond a box."""
        room = box.inset(-tolerance)
        return [one for one in self.drawn if not _within(one.box, room)]

    def clear(self) -> None:
        """Forgets."""
        self.drawn.clear()


def _around(points: Sequence[Point], more: float) -> Box:
    """The box about points."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    return Box(left, top, right - left, bottom - top).inset(-more)


def _within(box: Box, room: Box) -> bool:
    """Whether a box lies in another."""
    return room.x <= box.x and room.y <= box.y and box.right <= room.right and box.bottom <= room.bottom
