"""Order among the cables of a cabinet: which lane each lies in and at what height it crosses a gap, so that bundles do not tangle.

A cable comes down from its port into the gap below its unit, runs sideways to a lane beside or behind the units, along it,
and back the same way. What encloses more lies further out; what lies further out crosses a gap above what it encloses.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from simulator.ui.shapes import Point
from simulator.ui.views.rack import LEFT_LANE, RackPlan
from simulator.ui.views.rack_faces import Place

Key = tuple[str, str]
LEFT, INNER, RIGHT = -1, 0, 1
BUNDLE, PITCH = 25.0, 6.2
"""How wide a bundle in a guide is at most, and how far its cores lie apart at most, at scale 1."""
SLACK_LANE = (17.0, 59.0)
"""Where loose cables hang, from the outer wall, at scale 1."""
DANGLE = 130.0
"""How far a free end hangs below the gap it comes from, at scale 1."""


@dataclass(frozen=True, slots=True)
class Course:
    """What is to be laid: a core's ends from above downwards, its guide ("" for none), its gland where it leaves the cabinet."""

    key: Key
    places: tuple[Place, ...]
    guide: str = ""
    gland: Point | None = None


@dataclass(slots=True)
class Ways:
    """Core -> side and x of its lane; (core, port) -> height in the gap below the port; core -> height over the entry."""

    sides: dict[Key, int] = field(default_factory=dict)
    lanes: dict[Key, float] = field(default_factory=dict)
    levels: dict[tuple[Key, str], float] = field(default_factory=dict)
    exits: dict[Key, float] = field(default_factory=dict)


def arranged(courses: Sequence[Course], plan: RackPlan) -> Ways:
    """Lanes and heights for all cores at once."""
    ways = Ways()
    cables: dict[str, list[Course]] = {}
    for course in courses:
        cables.setdefault(course.key[0], []).append(course)
    for course in courses:
        ways.sides[course.key] = side_of(cables[course.key[0]], plan)
    channels: dict[tuple[str, int], list[Course]] = {}
    for course in courses:
        channels.setdefault((course.guide, ways.sides[course.key]), []).append(course)
    for (guide, side), inside in channels.items():
        _lay_side_by_side(inside, guide, side, plan, ways)
    _cross_gaps(courses, plan, ways)
    _leave(courses, plan, ways)
    return ways


def side_of(cores: Sequence[Course], plan: RackPlan) -> int:
    """Beside which edge of the units the cores of a cable lie; loose ones where the way is shorter."""
    left, right = edges(plan)
    if cores[0].guide:
        x = plan.guides[cores[0].guide]
        return LEFT if x < left else RIGHT if x > right else INNER
    ends = [place.box.centre[0] for course in cores for place in course.places]
    ends += [course.gland[0] for course in cores if course.gland]
    return LEFT if sum(x - left for x in ends) <= sum(right - x for x in ends) else RIGHT


def edges(plan: RackPlan) -> tuple[float, float]:
    """The left and right edge of the units."""
    return plan.entry.x, plan.entry.right


def bottom_of(place: Place, plan: RackPlan) -> float:
    """Where the gap below a port's unit begins."""
    return plan.rows[place.unit].bottom if place.unit in plan.rows else plan.faces[place.unit].box.bottom


def gaps(plan: RackPlan) -> Mapping[float, float]:
    """Where each gap begins -> how high it is."""
    lines = sorted({(box.y, box.bottom) for box in plan.rows.values()})
    ends = [*lines, (plan.entry.y, plan.entry.bottom)]
    return {upper[1]: max(0.0, lower[0] - upper[1]) for upper, lower in pairwise(ends)}


def _span(course: Course, plan: RackPlan) -> float:
    """How much of the cabinet's height a core passes."""
    tops = [bottom_of(place, plan) for place in course.places]
    last = plan.entry.y if course.gland else tops[-1] if len(tops) > 1 else tops[0] + DANGLE * plan.zoom
    return last - tops[0]


def _lay_side_by_side(inside: list[Course], guide: str, side: int, plan: RackPlan, ways: Ways) -> None:
    """Lanes of one guide, or of the loose cables of one side: what passes most lies furthest out."""
    turn = side or LEFT
    order = sorted(
        inside, key=lambda one: (-round(_span(one, plan)), -turn * (one.gland or one.places[0].box.centre)[0], one.key)
    )
    wide = (BUNDLE if guide else SLACK_LANE[1] - SLACK_LANE[0]) * plan.zoom
    pitch = min(PITCH * plan.zoom, wide / max(1, len(order) - 1))
    middle = plan.guides[guide] if guide else _slack_middle(side, plan)
    for index, course in enumerate(order):
        ways.lanes[course.key] = middle + turn * ((len(order) - 1) / 2 - index) * pitch


def _slack_middle(side: int, plan: RackPlan) -> float:
    """The middle of where loose cables hang."""
    off = sum(SLACK_LANE) / 2 * plan.zoom
    return plan.entry.x - LEFT_LANE * plan.zoom + off if side == LEFT else plan.cabinet.right - off


def _cross_gaps(courses: Iterable[Course], plan: RackPlan, ways: Ways) -> None:
    """Heights in the gaps: what arrives from above crosses over what goes on down."""
    groups: dict[tuple[float, int], list[tuple[bool, float, Course, Place]]] = {}
    for course in courses:
        side, lane = ways.sides[course.key], ways.lanes[course.key]
        for index, place in enumerate(course.places):
            outer = lane * (side or LEFT)
            groups.setdefault((bottom_of(place, plan), side), []).append((index == 0, outer if index else -outer, course, place))
    high = gaps(plan)
    for (top, _), legs in groups.items():
        room = max(high.get(top, 0.0) - 5.0 * plan.zoom, 7.0 * plan.zoom)
        pitch = min(4.4 * plan.zoom, room / max(1, len(legs) - 1))
        legs.sort(key=lambda leg: (leg[0], leg[1], leg[2].key, leg[3].id))
        for index, (_, _, course, place) in enumerate(legs):
            ways.levels[course.key, place.id] = top + 2.5 * plan.zoom + index * pitch


def _leave(courses: Iterable[Course], plan: RackPlan, ways: Ways) -> None:
    """Heights over the entry plate: what lies furthest out comes in lowest."""
    for side in (LEFT, INNER, RIGHT):
        out = [one for one in courses if one.gland and ways.sides[one.key] == side]
        out.sort(key=lambda one: -(side or LEFT) * ways.lanes[one.key])
        pitch = min(4.4, 15.0 / max(1, len(out) - 1)) * plan.zoom
        for index, course in enumerate(out):
            ways.exits[course.key] = plan.entry.y - 3.0 * plan.zoom - index * pitch
