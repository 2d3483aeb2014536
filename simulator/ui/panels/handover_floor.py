"""The floor of the site with its scrap, and the broom that is drawn over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, sin

from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.theme import AMBER500, BLUE600, CABLES, INK900, LABEL, TEAL400, WHITE
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import square, words

TILE, TILE_LINE, WALL, SKIRTING = "#DDE3E6", "#C3CCD3", "#EEF3F6", "#A9B6C2"
KINDS = ("strip", "tie", "copper", "sheath", "box")
SPOTS = (
    (0.10, 0.42, 0.3), (0.22, 0.62, 1.9), (0.31, 0.40, 2.6), (0.43, 0.70, 0.9), (0.52, 0.46, 1.4), (0.62, 0.80, 2.2), (0.71, 0.55, 0.2),
    (0.80, 0.74, 1.1), (0.90, 0.48, 2.9), (0.16, 0.82, 0.6), (0.36, 0.88, 1.7), (0.86, 0.90, 0.8), (0.56, 0.62, 2.0),
)  # fmt: skip
"""Where scrap lies, in shares of the picture, and how it is turned."""
REACH = 46.0
"""How far from its middle the broom sweeps, px."""


@dataclass(eq=False, kw_only=True)
class Floor(Widget):
    """Scrap to be swept: drawn over with the broom it goes; when all is gone and the button is let go, `says` is said.

    `swept` are the numbers of the pieces gone; `clean` shows the floor as left behind.
    """

    clean: bool = False
    text: str = ""
    reach: float = 0.0
    swept: frozenset[int] = frozenset()
    _before: frozenset[int] = frozenset()
    _at: Point | None = None

    def spots(self) -> list[Point]:
        """Where each piece lies."""
        return [(self.box.x + x * self.box.w, self.box.y + y * self.box.h) for x, y, _ in SPOTS]

    def visual_key(self, look: Look) -> object:
        """Broom and scrap."""
        return self.box, look.hovered, look.focused, look.offered, self.clean, self.swept, self._at, self.text, self.enabled

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Wall, tiles, scrap, broom."""
        canvas.layer(("handover.floor", self.box), self.box, self._ground)
        if not self.clean:
            for index, ((x, y), (_, _, turn)) in enumerate(zip(self.spots(), SPOTS, strict=True)):
                if index not in self.swept:
                    _scrap(canvas, KINDS[index % len(KINDS)], x, y, turn)
        rest = (self.box.x + self.box.w * 0.9, self.box.y + self.box.h * 0.34)
        with canvas.clip(self.box.inset(1)) as inner:
            _broom(inner, *(self._at or rest), left=self.box.centre[0] < (self._at or rest)[0])
        canvas.rect(self.box, None, line=BLUE600 if look.hovered and self.enabled and not self.clean else "#B4C3D1", width=2, radius=10)
        self._chip(canvas)

    def _ground(self, canvas: Canvas) -> None:
        box = self.box
        edge = box.y + box.h * 0.3
        canvas.rect(box, TILE, radius=10)
        canvas.rect(Box(box.x, box.y, box.w, edge - box.y), WALL, radius=10)
        canvas.rect(Box(box.x, edge - 12, box.w, 12), SKIRTING)
        for share in (0.44, 0.62, 0.84):
            canvas.line(((box.x + 2, box.y + box.h * share), (box.right - 2, box.y + box.h * share)), TILE_LINE, 1.5)
        middle = box.centre[0]
        for step in range(-5, 6):
            top, foot = middle + step * box.w * 0.1, middle + step * box.w * 0.155
            if box.x < foot < box.right:
                canvas.line(((top, edge), (foot, box.bottom - 2)), TILE_LINE, 1.5)
        high = edge - box.y + 4
        canvas.sprite("hardware/bts-cabinet-closed", Box(box.x + box.w * 0.47, box.y + 10, high * 266 / 316, high))

    def _chip(self, canvas: Canvas) -> None:
        """What to do, or that it is done."""
        wide = min(self.box.w - 24, canvas.measure(self.text, LABEL)[0] + 62)
        high = max(38.0, canvas.measure(self.text, LABEL)[1] + 18)
        chip = Box(self.box.x + 12, self.box.y + 12, wide, high)
        canvas.rect(chip, INK900, radius=10)
        icon, tint = ("check", TEAL400) if self.clean else ("drag", AMBER500)
        canvas.sprite(f"icons/{icon}", square(chip.x + 22, chip.centre[1], 22), tint=tint)
        words(canvas, self.text, Box(chip.x + 42, chip.y + 1, chip.w - 50, chip.h - 2), LABEL, WHITE)

    # Sweeping

    def grab(self, x: float, y: float) -> bool:
        """The broom is taken."""
        self._before = self.swept
        return self.enabled and not self.clean

    def drag_to(self, x: float, y: float) -> object | None:
        """Everything below the broom is swept, and what lies on its way."""
        points = _between(self._at or (x, y), (x, y))
        self._at = (x, y)
        gone = {index for index, spot in enumerate(self.spots()) if any(hypot(spot[0] - px, spot[1] - py) <= REACH for px, py in points)}
        self.swept |= gone
        return HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """All gone: the site is clean."""
        self._at = None
        return self.says if len(self.swept) == len(SPOTS) else HANDLED

    def put_back(self) -> None:
        """The broom goes back, the scrap with it."""
        self._at, self.swept = None, self._before

    def click(self) -> object | None:
        """A click alone sweeps nothing."""
        return HANDLED

    def adopt(self, old: Widget) -> None:
        """What was swept stays swept."""
        if isinstance(old, Floor):
            self.swept, self._at, self._before = old.swept, old._at, old._before  # noqa: SLF001 - the same kind
            if self.clean != old.clean:
                self.swept = frozenset()


def _between(a: Point, b: Point) -> list[Point]:
    """Points on the way of the broom, close enough to miss nothing."""
    steps = max(1, int(hypot(b[0] - a[0], b[1] - a[1]) // (REACH / 2)))
    return [(a[0] + (b[0] - a[0]) * step / steps, a[1] + (b[1] - a[1]) * step / steps) for step in range(steps + 1)]


def _scrap(canvas: Canvas, kind: str, x: float, y: float, turn: float) -> None:
    """One piece of waste."""
    dx, dy = cos(turn) * 16, sin(turn) * 10
    if kind == "strip":
        casing, body, _ = CABLES["dc-minus48"]
        _bent(canvas, (x - dx, y - dy), (x + dy, y - dx * 0.4), (x + dx, y + dy), casing, body, 6)
    elif kind == "sheath":
        casing, body, _ = CABLES["earth"]
        _bent(canvas, (x - dx, y - dy), (x - dy, y + dx * 0.4), (x + dx, y + dy), casing, body, 6)
    elif kind == "tie":
        canvas.line(((x - dx, y - dy), (x, y - 4), (x + dx, y + dy)), INK900, 3)
        canvas.rect(Box(x + dx - 3, y + dy - 3, 7, 6), INK900, radius=1.5)
    elif kind == "copper":
        for shift in (-3, 0, 3):
            canvas.line(((x - dx, y - dy + shift), (x + dx, y + dy - shift)), "#CF8A48", 2)
    else:
        canvas.polygon(((x - 15, y - 4), (x + 3, y - 11), (x + 15, y - 3), (x - 3, y + 7)), "#C08A55")
        canvas.polygon(((x - 15, y - 4), (x - 3, y + 7), (x - 3, y + 13), (x - 15, y + 3)), "#8F5F33")
        canvas.polygon(((x - 3, y + 7), (x + 15, y - 3), (x + 15, y + 3), (x - 3, y + 13)), "#A87443")


def _bent(canvas: Canvas, a: Point, b: Point, c: Point, casing: str, body: str, width: float) -> None:
    points: Sequence[Point] = (a, b, c)
    canvas.line(points, casing, width + 1.6)
    canvas.line(points, body, width)


def _broom(canvas: Canvas, x: float, y: float, *, left: bool) -> None:
    """A broom with its head at a point, the handle leaning to one side."""
    lean = -58.0 if left else 58.0
    for colour, wide in (("#8F5F33", 9), ("#C08A55", 6)):
        canvas.line(((x, y - 12), (x + lean, y - 128)), colour, wide)
    canvas.polygon(((x - 32, y - 10), (x + 32, y - 10), (x + 36, y + 2), (x - 36, y + 2)), "#C7390D")
    canvas.polygon(((x - 36, y + 2), (x + 36, y + 2), (x + 44, y + 26), (x - 44, y + 26)), "#E2B04A")
    for step in range(-4, 5):
        canvas.line(((x + step * 8, y + 4), (x + step * 10, y + 25)), "#A87F00", 1.5)
