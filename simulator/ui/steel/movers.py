"""Where on the screen something moves while nobody does anything: what has to be drawn again, however far it swings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from simulator.site.shapes import Point3, Rope
from simulator.ui.canvas import Point
from simulator.ui.geometry import Box, shared
from simulator.ui.shapes import hanging
from simulator.ui.steel.actors import LOADS, TAG_SAG_M, TAG_STEP_PX, Cast, around, placed, strap, strap_box, swing_m
from simulator.ui.steel.camera import Sight


def ropes_reach(sight: Sight, ropes: Iterable[Rope]) -> list[Box]:
    """A box round each load with its rope, within the room."""
    return _in_room(sight, [_rope(sight, rope) for rope in ropes])


def straps_reach(sight: Sight, casts: Iterable[Cast]) -> list[Box]:
    """A box round each strap of those aloft, within the room."""
    return _in_room(sight, [_strap(sight, cast, hook, point) for cast in casts if cast.figure.aloft for hook, point in cast.figure.hooks.items()])


def _in_room(sight: Sight, boxes: list[Box]) -> list[Box]:
    return [seen for box in boxes if (seen := shared(sight.room, box)) is not None]


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
    return around(points, swing_m(rope) * px + wide / 2, high)


def _in_sight(sight: Sight, line: Sequence[Point]) -> list[Point]:
    """What of a line is in the picture, with the point after it."""
    near = sight.room.inset(-TAG_STEP_PX)
    return [point for point in line if near.holds(*point)]


def _strap(sight: Sight, cast: Cast, hook: str, point: Point3) -> Box:
    """From the harness to the hook, with its belly."""
    return strap_box(*strap(sight, placed(sight, cast), hook, point))
