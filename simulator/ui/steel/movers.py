"""Where on the screen something moves while nobody does anything: what has to be drawn again, however far it swings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from simulator.site.shapes import Point3, Rope
from simulator.ui.canvas import Point
from simulator.ui.geometry import Box, shared
from simulator.ui.shapes import hanging
from simulator.ui.steel.actors import LOADS, SWAY_PX, TAG_SAG_M, TAG_STEP_PX, Cast, placed, strap, swing_m
from simulator.ui.steel.camera import Sight

RIM = 6.0
"""What edges of straps and ropes reach beyond their middle."""


def movers(sight: Sight, ropes: Iterable[Rope], casts: Iterable[Cast]) -> list[Box]:
    """A box round each load with its rope and round each strap, within the room."""
    found = [_rope(sight, rope) for rope in ropes]
    for cast in casts:
        if cast.figure.aloft:
            found += [_strap(sight, cast, hook, point) for hook, point in cast.figure.hooks.items()]
    return [seen for box in found if (seen := shared(sight.room, box)) is not None]


def _around(points: Sequence[Point], aside: float, below: float = 0.0) -> Box:
    """A box round points, wider on both sides and below."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = min(xs) - aside - RIM, min(ys) - RIM
    return Box(left, top, max(xs) + aside + RIM - left, max(ys) + below + RIM - top)


def _rope(sight: Sight, rope: Rope) -> Box:
    """From the pulley down to the foot of the load, as far as it swings; the line that guides it too."""
    px = sight.px_at(rope.pulley)
    hook = sight.point(rope.hook)
    points = [sight.point(rope.pulley), hook]
    wide = high = max(8.0, 0.3 * px)
    if rope.load:
        _, aspect, grow = LOADS[rope.kind]
        sling, tall = max(6.0, 0.35 * px), max(10.0, rope.size_m[2] * grow * px)
        wide, high = max(sling, tall * aspect), sling + tall
        if rope.tag is not None:
            points += _in_sight(sight, hanging((hook[0], hook[1] + high), sight.point((rope.tag[0], rope.tag[1], 1.1)), TAG_SAG_M * px, TAG_STEP_PX, (sight.room.y, sight.room.bottom)))
    return _around(points, swing_m(rope) * px + wide / 2, high)


def _in_sight(sight: Sight, line: Sequence[Point]) -> list[Point]:
    """What of a line is in the picture, with the point after it."""
    near = sight.room.inset(-TAG_STEP_PX)
    return [point for point in line if near.holds(*point)]


def _strap(sight: Sight, cast: Cast, hook: str, point: Point3) -> Box:
    """From the harness to the hook, with its belly."""
    ring, end, slack = strap(sight, placed(sight, cast), hook, point)
    return _around((ring, end), SWAY_PX, slack)
