"""Things under the glass: each drawn from its sprite, with what a close look finds on it. The picture alone tells what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import sin

from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.modules import ModuleType
from simulator.catalog.families.tools import GearType
from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.theme import BLUE600, INK700, INK900, MIST300, PRINT, SLATE400, SLATE500, VERM600, VERM700, WHITE, Style
from simulator.ui.widgets.drawing import fitted, print_style, square

GOLD, GOLD_DARK, THREAD, HOLE = "#E0B44C", "#9A7420", "#E9DDB8", "#1A2733"
TAG_DATE = Style(17, 700)


def draw_thing(canvas: Canvas, box: Box, kind: object, sprite: str, aspect: float, finding: str, *, close: bool) -> None:
    """A thing in a square box: from afar as it lies there, close with every detail and what is wrong with it."""
    if not close:
        canvas.sprite(sprite, fitted(box.inset(box.w * 0.17), aspect))
        return
    drawer: Drawer = _plain
    match kind:
        case BoardType():
            drawer = _board
        case ModuleType():
            drawer = _module
        case GearType():
            drawer = WORN.get(kind.worn_on, _kit if "seal_broken" in kind.defects else _plain)
    drawer(canvas, box, sprite, aspect, finding)


Drawer = Callable[[Canvas, Box, str, float, str], None]


def draw_tag(canvas: Canvas, x: float, y: float, date: str, zoom: float = 1.0) -> None:
    """The inspection tag of a thing: the month to which it is valid is printed on it."""
    box = Box(x, y, 116 * zoom, 74 * zoom)
    canvas.rect(box.moved(2, 3), INK900 + "30", radius=6)
    canvas.rect(box, WHITE, line=SLATE400, width=1.4, radius=6)
    canvas.rect(Box(box.x + 1.5, box.y + 1.5, box.w - 3, 20 * zoom), BLUE600, radius=5)
    canvas.circle(box.x + 11 * zoom, box.y + 11 * zoom, 4 * zoom, MIST300, line=INK700, width=1)
    for share in (0.62, 0.45):
        canvas.rect(Box(box.x + 10 * zoom, box.bottom - 9 * zoom - (8 * zoom if share > 0.5 else 0), box.w * share, 3 * zoom), MIST300, radius=1.5)
    style = print_style(canvas, Style(TAG_DATE.size * zoom, TAG_DATE.weight))
    canvas.text(date, Box(box.x + 6, box.y + 22 * zoom, box.w - 12, 28 * zoom), style, INK900, align="center")


# What can be wrong


def crack(canvas: Canvas, points: Sequence[Point], width: float) -> None:
    """A crack: dark, with a pale edge that catches the light."""
    canvas.line([(x + width * 0.5, y + width * 0.6) for x, y in points], WHITE + "B0", width)
    canvas.line(list(points), HOLE, width)
    for (x, y), (nx, ny) in pairwise(points[1:]):
        side = (x + (ny - y) * 0.42, y - (nx - x) * 0.42)
        canvas.line([(x, y), side], HOLE, max(1.0, width * 0.55))


def tear(canvas: Canvas, x: float, y: float, size: float, lean: float = 0.25) -> None:
    """A rip with torn threads along both edges."""
    count = 7
    upper = [(x - size + 2 * size * i / count, y - size * 0.26 * sin(3.14159 * i / count) * (1.0 if i % 2 else 0.7) + lean * size * (i / count - 0.5)) for i in range(count + 1)]
    lower = [(px, y + (y - py + lean * size * (i / count - 0.5)) + lean * size * (i / count - 0.5)) for i, (px, py) in enumerate(upper)]
    canvas.polygon([*upper, *reversed(lower)], HOLE)
    for index, (px, py) in enumerate(upper[1:-1]):
        canvas.line([(px, py), (px + size * 0.12 * (1 if index % 2 else -1), py + size * 0.17)], THREAD, 2)
    for index, (px, py) in enumerate(lower[1:-1]):
        canvas.line([(px, py), (px + size * 0.08 * (-1 if index % 2 else 1), py - size * 0.14)], THREAD, 2)


def pins(canvas: Canvas, box: Box, count: int, bent: Sequence[int] = ()) -> None:
    """A row of contact pins in their block; the bent ones lean to their neighbour."""
    canvas.rect(box, INK700, line=INK900, width=1.4, radius=4)
    pitch = (box.w - 12) / count
    for index in range(count):
        x = box.x + 6 + pitch * (index + 0.5)
        wide, top, foot = pitch * 0.38, box.y + box.h * 0.16, box.bottom + box.h * 0.42
        lean = pitch * (0.95 if index in bent else 0.0)
        middle = (top + foot) / 2
        shape = [(x - wide / 2, top), (x + wide / 2, top), (x + wide / 2, middle), (x + wide / 2 + lean, foot - lean * 0.5), (x - wide / 2 + lean, foot - lean * 0.5), (x - wide / 2, middle)]
        canvas.polygon(shape, GOLD)
        canvas.line([(x - wide / 2, top), (x - wide / 2, middle), (x - wide / 2 + lean, foot - lean * 0.5)], GOLD_DARK, 1.2)


# Things


def _plain(canvas: Canvas, box: Box, sprite: str, aspect: float, finding: str) -> None:
    """The sprite, and a general sign of damage for a finding that the kind has no picture of its own for."""
    place = fitted(box.inset(box.w * 0.07), aspect)
    canvas.sprite(sprite, place)
    if finding in {"cracked", "bent_pins"}:
        crack(canvas, [_at(place, *share) for share in ((0.55, 0.2), (0.45, 0.4), (0.58, 0.55), (0.47, 0.78))], 4)
    elif finding in {"torn", "frayed"}:
        tear(canvas, *_at(place, 0.55, 0.55), place.w * 0.14)


def _at(box: Box, across: float, down: float) -> Point:
    return box.x + box.w * across, box.y + box.h * down


def _helmet(canvas: Canvas, box: Box, sprite: str, aspect: float, finding: str) -> None:
    place = fitted(box.inset(box.w * 0.04), aspect).moved(0, -box.h * 0.05)
    canvas.sprite(sprite, place)
    if finding == "cracked":
        points = [_at(place, *share) for share in ((0.66, 0.10), (0.60, 0.24), (0.70, 0.36), (0.61, 0.50), (0.69, 0.62))]
        crack(canvas, points, 5)


def _glasses(canvas: Canvas, box: Box, sprite: str, aspect: float, finding: str) -> None:
    place = fitted(box.inset(box.w * 0.02), aspect)
    canvas.sprite(sprite, place)
    if finding == "cracked":
        for points in (((0.66, 0.22), (0.72, 0.46), (0.64, 0.58), (0.71, 0.86)), ((0.72, 0.46), (0.80, 0.40), (0.87, 0.52))):
            crack(canvas, [_at(place, *share) for share in points], 3.5)


def _vest(canvas: Canvas, box: Box, sprite: str, aspect: float, finding: str) -> None:
    place = fitted(box.inset(box.w * 0.05), aspect)
    canvas.sprite(sprite, place)
    if finding == "torn":
        tear(canvas, *_at(place, 0.27, 0.78), place.w * 0.2)


def _gloves(canvas: Canvas, box: Box, sprite: str, aspect: float, finding: str) -> None:
    canvas.sprite("tools/glove-torn" if finding == "torn" else sprite, fitted(box.inset(box.w * 0.07), aspect))


def _boots(canvas: Canvas, box: Box, sprite: str, aspect: float, finding: str) -> None:
    place = fitted(box.inset(box.w * 0.06), aspect)
    canvas.sprite(sprite, place)
    if finding == "torn":
        tear(canvas, *_at(place, 0.62, 0.70), place.w * 0.2, 0.3)


def _strap(canvas: Canvas, box: Box, sprite: str, aspect: float, finding: str) -> None:
    place = fitted(box.inset(box.w * 0.03), aspect)
    canvas.sprite(sprite, place)
    if finding == "torn":
        tear(canvas, *_at(place, 0.27, 0.53), place.w * 0.11, 0.35)


def _harness(canvas: Canvas, box: Box, sprite: str, aspect: float, finding: str) -> None:
    """The webbing fills the glass, as in the hand; what is cut shows its fibres."""
    wide = box.w * 1.3
    name = "webbing-closeup-cut" if finding in {"torn", "frayed"} else "webbing-closeup-good"
    canvas.sprite(f"tools/{name}", Box(box.centre[0] - wide / 2, box.centre[1] - wide * 120 / 760 - box.h * 0.14, wide, wide * 120 / 380), angle=-16)


def _lanyard(canvas: Canvas, box: Box, sprite: str, aspect: float, finding: str) -> None:
    """Both legs with their hooks, and the absorber beside them."""
    place = fitted(Box(box.x, box.y + box.h * 0.06, box.w * 0.76, box.h * 0.88), aspect)
    canvas.sprite("tools/lanyard-twin-frayed" if finding == "frayed" else sprite, place)
    name, size = ("energy-absorber-deployed", 32 / 148) if finding == "deployed" else ("energy-absorber", 22 / 92)
    side = fitted(Box(box.right - box.w * 0.24, box.y + box.h * 0.2, box.w * 0.2, box.h * 0.6), size)
    canvas.sprite(f"tools/{name}", side)


def _kit(canvas: Canvas, box: Box, sprite: str, aspect: float, finding: str) -> None:
    """A bag whose zip is closed by a seal of wire and plastic."""
    place = fitted(box.inset(box.w * 0.05), aspect)
    canvas.sprite(sprite, place)
    x, y = _at(place, 0.78, 0.50)
    r = place.w * 0.05
    if finding == "seal_broken":
        canvas.line([(x - r * 2.6, y - r), (x - r * 1.2, y + r * 0.6), (x - r * 1.6, y + r * 2.2)], SLATE500, 3)
        canvas.line([(x + r * 2.4, y - r), (x + r * 1.5, y + r), (x + r * 1.9, y + r * 2.6)], SLATE500, 3)
        canvas.circle(x + r * 1.9, y + r * 3.4, r, WHITE, line=VERM700, width=2)
        return
    canvas.line([(x - r * 2.6, y - r), (x - r, y + r * 0.6), (x, y + r), (x + r, y + r * 0.6), (x + r * 2.4, y - r)], SLATE500, 3)
    canvas.circle(x, y + r * 1.6, r * 1.25, WHITE, line=VERM600, width=2.5)
    canvas.sprite("icons/check", square(x, y + r * 1.6, r * 1.5), tint=VERM600)


def _board(canvas: Canvas, box: Box, sprite: str, aspect: float, finding: str) -> None:
    """Front above, the row of contacts of its back below."""
    place = fitted(Box(box.x + 4, box.y + box.h * 0.08, box.w - 8, box.h * 0.46), aspect)
    canvas.sprite(sprite, place)
    if finding == "cracked":
        crack(canvas, [_at(place, *share) for share in ((0.52, 0.02), (0.47, 0.28), (0.55, 0.45), (0.49, 0.72), (0.54, 0.98))], 4.5)
    pins(canvas, Box(box.x + box.w * 0.1, box.y + box.h * 0.64, box.w * 0.8, box.h * 0.13), 14, (8, 9) if finding == "bent_pins" else ())


def _module(canvas: Canvas, box: Box, sprite: str, aspect: float, finding: str) -> None:
    """The module from the side, and its edge of contacts."""
    place = fitted(Box(box.x + 8, box.y + box.h * 0.04, box.w - 16, box.h * 0.56), aspect)
    canvas.sprite(sprite, place)
    if finding == "cracked":
        crack(canvas, [_at(place, *share) for share in ((0.44, 0.18), (0.50, 0.38), (0.42, 0.54), (0.49, 0.80))], 4.5)
    pins(canvas, Box(box.x + box.w * 0.2, box.y + box.h * 0.68, box.w * 0.6, box.h * 0.12), 10, (5, 6) if finding == "bent_pins" else ())


WORN: dict[str, Drawer] = {
    "head": _helmet, "eyes": _glasses, "body": _vest, "hands": _gloves, "feet": _boots, "wrist": _strap, "harness": _harness, "lanyard": _lanyard,
}  # fmt: skip


def plate(canvas: Canvas, box: Box, string: str) -> None:
    """A riveted plate with something stamped into it."""
    canvas.rect(box, "#D9E0E7", line=SLATE400, width=1.4, radius=4)
    for x in (box.x + 8, box.right - 8):
        canvas.circle(x, box.centre[1], 2.5, SLATE500)
    canvas.text(string, box.inset(14, 1), print_style(canvas, PRINT), INK900, align="center")
