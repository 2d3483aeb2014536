"""Maths of pictures, free of any library: colours, curves, dashes, gauge arcs, digits of a display, what a sprite knows of itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil, cos, floor, hypot, radians, sin
from typing import Any, NamedTuple

Point = tuple[float, float]
Rgba = tuple[int, int, int, int]

SEGMENTS = {
    "0": "abcdef", "1": "bc", "2": "abged", "3": "abgcd", "4": "fgbc", "5": "afgcd", "6": "afgedc", "7": "abc", "8": "abcdefg",
    "9": "abcdfg", "-": "g", "\u2212": "g", " ": "", "L": "def", "O": "abcdef", "E": "afged", "r": "eg", "F": "afge", "C": "afed",
}  # fmt: skip
"""The segments of a seven-segment display: a at the top, then clockwise to f, g in the middle."""
SLANT = 0.09
"""How far a display's digits lean, as a share of their height."""


class SpriteFact(NamedTuple):
    """What a sprite knows of itself, in pixels at scale 1: size, named points, the group of layers it belongs to, a note."""

    w: float
    h: float
    anchors: dict[str, Point]
    group: str = ""
    note: str = ""


def sprite_facts(document: dict[str, Any]) -> dict[str, SpriteFact]:
    """The parsed `sprites.json` by name (`hardware/pulley`)."""
    return {
        name: SpriteFact(
            fact["w"], fact["h"], {point: (x, y) for point, (x, y) in fact.get("anchors", {}).items()},
            fact.get("group", ""), fact.get("note", ""),
        )
        for name, fact in document["sprites"].items()
    }  # fmt: skip


@lru_cache(maxsize=512)
def rgba(colour: str) -> Rgba:
    """A colour's four bytes.

    >>> rgba("#FFB020"), rgba("#0D1B2A80")
    ((255, 176, 32, 255), (13, 27, 42, 128))
    """
    red, green, blue, alpha = bytes.fromhex(f"{colour[1:]}FF"[:8])
    return red, green, blue, alpha


def length(points: Sequence[Point]) -> float:
    """How long a line through points is."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def bezier(a: Point, b: Point, c: Point, d: Point, step: float = 6.0) -> list[Point]:
    """Points along a cubic curve from `a` to `d`, about `step` apart."""
    count = max(2, ceil(length((a, b, c, d)) / step))
    return [_on_bezier(a, b, c, d, index / count) for index in range(count + 1)]


def _on_bezier(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    u = 1 - t
    weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    corners = (a, b, c, d)
    return (
        sum(weight * corner[0] for weight, corner in zip(weights, corners, strict=True)),
        sum(weight * corner[1] for weight, corner in zip(weights, corners, strict=True)),
    )


def smooth(points: Sequence[Point], step: float = 6.0) -> list[Point]:
    """A Catmull-Rom curve through all points; two points stay a straight line."""
    if len(points) < 3:
        return list(points)
    ends = [points[0], *points, points[-1]]
    curve = [points[0]]
    for before, a, b, after in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        out = (a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6)
        back = (b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6)
        curve += bezier(a, out, back, b, step)[1:]
    return curve


def hanging(a: Point, b: Point, sag: float, step: float = 8.0, between: tuple[float, float] | None = None) -> list[Point]:
    """A slack rope between two points whose middle hangs `sag` below the straight line.

    `between`: only what may lie between two heights, and the points next to it.
    """
    count = max(4, ceil(hypot(b[0] - a[0], b[1] - a[1]) / step))
    first, last, down = 0, count, b[1] - a[1]
    if between is not None and abs(down) > 1.0:
        ends = sorted(((between[0] - sag - a[1]) / down, (between[1] + sag - a[1]) / down))
        first, last = max(0, floor(ends[0] * count) - 1), min(count, ceil(ends[1] * count) + 1)
    steps = [index / count for index in range(first, last + 1)]
    return [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + 4 * sag * t * (1 - t)) for t in steps]


def dashes(points: Sequence[Point], on: float, off: float, start: float = 0.0) -> list[list[Point]]:
    """The drawn pieces of a dashed line, each a line of its own."""
    pieces: list[list[Point]] = []
    left, drawn = (on - start, True) if start < on else (on + off - start, False)
    piece: list[Point] = [points[0]] if drawn else []
    for a, b in pairwise(points):
        span, done = hypot(b[0] - a[0], b[1] - a[1]), 0.0
        while span - done > left:
            done += left
            at = (a[0] + (b[0] - a[0]) * done / span, a[1] + (b[1] - a[1]) * done / span)
            if drawn:
                pieces.append([*piece, at])
            piece, drawn = [at], not drawn
            left = on if drawn else off
        left -= span - done
        if drawn:
            piece.append(b)
    return [*pieces, piece] if drawn and len(piece) > 1 else pieces


def evenly(points: Sequence[Point], step: float) -> list[Point]:
    """Points along a line, each `step` from the one before.

    >>> evenly([(0, 0), (3, 0), (3, 3)], 2)
    [(0, 0), (2.0, 0.0), (3.0, 1.0), (3.0, 3.0)]
    """
    found, ahead = [points[0]], step
    for a, b in pairwise(points):
        span = hypot(b[0] - a[0], b[1] - a[1])
        while ahead <= span:
            found.append((a[0] + (b[0] - a[0]) * ahead / span, a[1] + (b[1] - a[1]) * ahead / span))
            ahead += step
        ahead -= span
    return found


def ribbon(points: Sequence[Point], width: float) -> list[Point]:
    """The outline of a thick line with square-cut ends: a band of a cable."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(points) - 1
    for index, (x, y) in enumerate(points):
        before, after = points[max(0, index - 1)], points[min(last, index + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        span = hypot(dx, dy) or 1.0
        ox, oy = -dy / span * width / 2, dx / span * width / 2
        left.append((x + ox, y + oy))
        right.append((x - ox, y - oy))
    return left + right[::-1]


def stroke(points: Sequence[Point], width: float) -> list[Point]:
    """The outline of a thick line with round ends; corners reach out, but not far."""
    half, last = width / 2, len(points) - 1
    left: list[Point] = []
    right: list[Point] = []
    for index, (x, y) in enumerate(points):
        ox, oy = _offset(points[max(0, index - 1)], (x, y), points[min(last, index + 1)], half)
        left.append((x + ox, y + oy))
        right.append((x - ox, y - oy))
    return [*left, *_cap(points[-1], left[-1], half), *right[::-1], *_cap(points[0], right[0], half)]


def _offset(before: Point, at: Point, after: Point, half: float) -> Point:
    """From a line's middle to its left edge."""
    ax, ay, bx, by = at[0] - before[0], at[1] - before[1], after[0] - at[0], after[1] - at[1]
    a, b = hypot(ax, ay) or 1.0, hypot(bx, by) or 1.0
    nx, ny = -ay / a - by / b, ax / a + bx / b
    square = nx * nx + ny * ny
    if square < 0.25:  # it turns back on itself, or is an end: one side alone counts
        nx, ny, square = (-ay / a, ax / a, 1.0) if ax or ay else (-by / b, bx / b, 1.0)
        return nx * half, ny * half
    ends = not (ax or ay) or not (bx or by)
    reach = half * (1.0 if ends else min(2.0 / square**0.5, 1.5)) / square**0.5
    return nx * reach, ny * reach


def _cap(end: Point, start: Point, half: float) -> list[Point]:
    """A half circle about an end from one edge to the other."""
    steps = 0 if half < 1 else max(3, round(half))
    return turned_by(start, end, [-180 * step / steps for step in range(1, steps)]) if steps else []


def turned_by(point: Point, about: Point, angles: Iterable[float]) -> list[Point]:
    """One point turned clockwise about another by several angles."""
    return [turned((point,), about, angle)[0] for angle in angles]


def bends(points: Sequence[Point], limit: float = 30.0) -> list[Point]:
    """The points at which a line turns by more than so many degrees."""
    least = cos(radians(limit))
    found = []
    for a, b, c in zip(points, points[1:], points[2:], strict=False):
        ux, uy, vx, vy = b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]
        if ux * vx + uy * vy < least * hypot(ux, uy) * hypot(vx, vy):
            found.append(b)
    return found


def arc(x: float, y: float, r: float, start: float, end: float) -> list[Point]:
    """Points along a circle; degrees clockwise from the top."""
    steps = max(2, ceil(abs(end - start) / 4))
    angles = [radians(start + (end - start) * step / steps - 90) for step in range(steps + 1)]
    return [(x + r * cos(angle), y + r * sin(angle)) for angle in angles]


def sector(x: float, y: float, outer: float, inner: float, start: float, end: float) -> list[Point]:
    """A piece of a ring as a polygon; degrees clockwise from the top."""
    return arc(x, y, outer, start, end) + arc(x, y, inner, end, start)


def turned(points: Iterable[Point], about: Point, degrees: float) -> list[Point]:
    """Points turned clockwise about a point."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    x, y = about
    return [(x + (px - x) * c - (py - y) * s, y + (px - x) * s + (py - y) * c) for px, py in points]


def digits(string: str, right: float, top: float, height: float) -> tuple[list[list[Point]], list[list[Point]]]:
    """Polygons of a display's read-out that ends at `right`: lit segments, and the ghosts of the unlit ones."""
    lit: list[list[Point]] = []
    ghost: list[list[Point]] = []
    x = right
    for sign in reversed(string):
        if sign in ".,":
            lit.append(_slanted(((x - 0.13, 0.88), (x - 0.13, 1.0), (x - 0.13, 1.0)), x, top, height, dot=True))
            x -= height * 0.08
            continue
        x -= height * 0.66
        shown = SEGMENTS.get(sign, "")
        for name, corners in _segments().items():
            (lit if name in shown else ghost).append(_slanted(corners, x, top, height))
    return lit, ghost


def _slanted(corners: Sequence[Point], x: float, top: float, height: float, *, dot: bool = False) -> list[Point]:
    """Corners in shares of the height, leaning to the right, at a place."""
    if dot:
        corners = ((-0.06, 0.89), (0.05, 0.89), (0.05, 1.0), (-0.06, 1.0))
    return [(x + height * (cx + SLANT * (1 - cy)), top + height * cy) for cx, cy in corners]


@lru_cache(maxsize=1)
def _segments() -> dict[str, tuple[Point, ...]]:
    """Segment -> corners, for a digit of height 1 and width 0.5."""
    across = {"a": 0.06, "g": 0.5, "d": 0.94}
    upright = {"f": (0.06, 0.06), "b": (0.48, 0.06), "e": (0.06, 0.5), "c": (0.48, 0.5)}
    t, gap = 0.055, 0.015
    found: dict[str, tuple[Point, ...]] = {}
    for name, y in across.items():
        a, b = 0.06 + gap, 0.48 - gap
        found[name] = ((a, y), (a + t, y - t), (b - t, y - t), (b, y), (b - t, y + t), (a + t, y + t))
    for name, (x, y) in upright.items():
        a, b = y + gap, y + 0.44 - gap
        found[name] = ((x, a), (x + t, a + t), (x + t, b - t), (x, b), (x - t, b - t), (x - t, a + t))
    return found
