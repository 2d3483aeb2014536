"""How the cables of a cabinet run on the screen: from port to guide, along it, to the other port or out at the entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from zlib import crc32

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.cables import CableType
from simulator.site.perception import Perception, SeenCable, SeenEnd
from simulator.ui.shapes import Point, bezier, smooth
from simulator.ui.views.rack import RackPlan
from simulator.ui.views.rack_faces import Place
from simulator.ui.views.rack_ways import DANGLE, INNER, Course, Key, Ways, arranged

CORE_ASIDE = {"neg": -2.0, "rtn": 2.0}
"""How far cores of one cable lie beside each other in its gland, at scale 1."""
COLOURS = {
    ("blue", ""): "dc-minus48",
    ("black", "dc"): "dc-return",
    ("yellow-green", ""): "earth",
    ("yellow", ""): "fibre-single-mode",
    ("orange", ""): "fibre-multimode",
    ("black", "if_coax"): "coax",
    ("black", "gps_coax"): "coax",
    ("grey", ""): "ethernet",
    ("white", ""): "signal",
}
WIDTHS = {"if_coax": 7.0, "gps_coax": 5.0, "ethernet": 4.0, "fibre": 3.0, "contact": 2.8}
THIN, THICK = 3.2, 6.5
LONGER = 2.2
"""How much longer one leg of a bend may be than the other where there is no room for a round one."""
OUT = 7.0
"""How far a cable leaves its port straight before it turns, at scale 1."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a strand; `behind` the units where true."""

    points: tuple[Point, ...]
    behind: bool = False


@dataclass(frozen=True, slots=True)
class Strand:
    """A core on the screen: its pieces in order, colour, width, ties, flags where a label hangs; `tip` where an end hangs free."""

    cable: str
    core: str
    colour: str
    width: float
    pieces: tuple[Piece, ...]
    ties: tuple[Point, ...] = ()
    flags: tuple[Point, ...] = ()
    loose: bool = False
    tip: Point | None = None


def colour_of(colour: str, medium: str) -> str:
    """The palette of a core's sheath.

    >>> colour_of("black", "dc"), colour_of("blue", "dc")
    ('dc-return', 'dc-minus48')
    """
    return COLOURS.get((colour, medium)) or COLOURS.get((colour, "")) or "signal"


def width_of(kind: CableType, core: str) -> float:
    """How thick a core is drawn at scale 1."""
    section = next((one.section_cmm2 for one in kind.cores if one.id == core), 0)
    if section:
        return min(THICK, THIN + 3.3 * float((section / 3500) ** 0.6))
    return WIDTHS.get(kind.medium, 3.0)


def rounded(points: list[Point], radius: float) -> list[Point]:
    """A line through corners, each turned with a radius as far as its legs allow."""
    clean = [
        point
        for index, point in enumerate(points)
        if index == 0 or hypot(point[0] - points[index - 1][0], point[1] - points[index - 1][1]) > 0.5
    ]
    if len(clean) < 3:
        return clean
    out = [clean[0]]
    for before, at, after in zip(clean, clean[1:], clean[2:], strict=False):
        here, there = min(radius, _far(before, at) * 0.5), min(radius, _far(at, after) * 0.5)
        here, there = min(here, there * LONGER), min(there, here * LONGER)
        a, b = _towards(at, before, here), _towards(at, after, there)
        out += bezier(a, _towards(at, before, here * 0.45), _towards(at, after, there * 0.45), b, 4.0)
    return [*out, clean[-1]]


def _far(a: Point, b: Point) -> float:
    return hypot(b[0] - a[0], b[1] - a[1])


def _towards(a: Point, b: Point, by: float) -> Point:
    far = _far(a, b) or 1.0
    return a[0] + (b[0] - a[0]) * by / far, a[1] + (b[1] - a[1]) * by / far


def glands(seen: Perception, plan: RackPlan) -> dict[str, Point]:
    """The gland of every cable that leaves the cabinet, in id order over the entry plate."""
    tails = [cable.id for cable in seen.cables.values() if cable.place == "cabinet" and _is_tail(seen, cable.id)]
    step = plan.entry.w / max(1, len(tails))
    return {cable: (plan.entry.x + (index + 0.5) * step, plan.entry.centre[1]) for index, cable in enumerate(sorted(tails))}


def _is_tail(seen: Perception, cable: str) -> bool:
    """Whether an end of a cable lies out of sight, at the other side of the entry."""
    ends = {end.end for end in seen.ends.values() if end.cable == cable}
    return len(ends) == 1


class Router:
    """Finds the ways of cables through a laid out cabinet as it is seen now."""

    def __init__(self, seen: Perception, plan: RackPlan, catalog: Catalog) -> None:
        self.seen, self.plan, self.catalog = seen, plan, catalog
        self.glands = glands(seen, plan)
        self.led: dict[tuple[str, str, str, float, bool], list[Point]] = {}
        self._ends: dict[Key, list[SeenEnd]] = {}
        for end in seen.ends.values():
            self._ends.setdefault((end.cable, end.core), []).append(end)
        self.cores = sorted(key for key, ends in self._ends.items() if any(end.port in plan.places for end in ends))
        self.courses = {key: self.course(*key) for key in self.cores}
        self.ways = arranged(list(self.courses.values()), plan)

    def kind(self, cable: str) -> CableType:
        """A cable's type."""
        return self.catalog.need(self.seen.cables[cable].type, CableType)

    def ends(self, cable: str, core: str) -> list[SeenEnd]:
        """The ends of a core in sight."""
        return self._ends.get((cable, core), [])

    def course(self, cable: str, core: str, guide: str | None = None) -> Course:
        """What a core joins, from above downwards; along another guide where one is named."""
        places = [self.plan.places[end.port] for end in self.ends(cable, core) if end.port in self.plan.places]
        places.sort(key=lambda place: place.box.centre[1])
        way = self.seen.cables[cable].guide if guide is None else guide
        gland = self.glands.get(cable) if len(places) < 2 else None
        aside = CORE_ASIDE.get(core, 0.0) * self.plan.zoom
        known = way if way in self.plan.guides else ""
        return Course((cable, core), tuple(places), known, (gland[0] + aside, gland[1]) if gland else None)

    def strand(self, cable: str, core: str) -> Strand:
        """How a core runs."""
        seen, ends, course = self.seen.cables[cable], self.ends(cable, core), self.courses[cable, core]
        radius = seen.bend_mm * self.plan.px_per_mm
        pieces = self.pieces(course, self.ways, radius, drip=seen.drip_loop)
        flags = tuple(
            self._flag(course, self.plan.places[end.port]) for end in ends if end.label and end.port in self.plan.places
        )
        colour = colour_of(ends[0].colour, seen.medium)
        width = width_of(self.kind(cable), core) * self.plan.zoom
        ties = self._ties(seen, self.ways.lanes[cable, core], pieces)
        tip = None if len(course.places) > 1 or course.gland else pieces[-1].points[-1]
        return Strand(cable, core, colour, width, pieces, ties, flags, loose=not course.guide, tip=tip)

    # Ways

    def pieces(self, course: Course, ways: Ways, radius: float, *, drip: bool) -> tuple[Piece, ...]:
        """The stretches of a core: loose, in a lane beside the units, or behind them."""
        line = self.corners(course, ways)
        tail = self._below(course, drip=drip)
        if not course.guide:
            return (Piece((*slack(line, self.plan.zoom, course.key), *tail)),)
        if ways.sides[course.key] != INNER:
            return (Piece((*rounded(line, radius), *tail)),)
        return self._behind(line, tail, len(course.places), radius)

    def _behind(self, line: list[Point], tail: list[Point], ends: int, radius: float) -> tuple[Piece, ...]:
        """A line that goes behind the units where it reaches its lane, and comes out again below."""
        into, back = _turning(line, 3, radius), 4 if ends > 1 else 2
        front = Piece(tuple(rounded([*line[:4], into], radius)))
        if ends < 2 and not tail:
            return front, Piece(tuple(rounded([into, *line[4:]], radius)), behind=True)
        out = _turning(line[::-1], back - 1, radius)
        hidden = Piece(tuple(rounded([into, *line[4:-back], out], radius)), behind=True)
        return front, hidden, Piece((*rounded([out, *line[-back:]], radius), *tail))

    def unplugged(self, course: Course, radius: float, *, drip: bool) -> list[Point]:
        """A cable held along a guide before an end is plugged: from the head of the guide out over the entry."""
        x, zoom, plate = self.plan.guides[course.guide], self.plan.zoom, self.plan.entry
        line = [(x, self.plan.top + 60 * zoom), (x, plate.y - 4 * zoom)]
        if not course.gland:
            return line
        out = [(course.gland[0], plate.y - 4 * zoom), course.gland]
        return [*rounded([*line, *out], radius), *self._below(course, drip=drip)]

    def corners(self, course: Course, ways: Ways) -> list[Point]:
        """Port, gap, lane, and the same backwards; or out over the entry, or down to where a free end hangs."""
        lane = ways.lanes[course.key]
        first = self._to_lane(course, course.places[0], ways, lane)
        if len(course.places) > 1:
            return [*first, *reversed(self._to_lane(course, course.places[-1], ways, lane))]
        if course.gland:
            level = ways.exits[course.key]
            return [*first, (lane, level), (course.gland[0], level), (course.gland[0], self.plan.entry.centre[1])]
        return [*first, (lane, min(first[-1][1] + DANGLE * self.plan.zoom, self.plan.entry.y))]

    def _to_lane(self, course: Course, place: Place, ways: Ways, lane: float) -> list[Point]:
        """From a port's mouth down between the ports below it into the gap, and across to a lane."""
        (x, y), level = self._mouth(place), ways.levels[course.key, place.id]
        fall = self._fall(place)
        turn = min(y + 5.0 * self.plan.zoom, level)
        return [(x, y), (x, turn), (fall, min(turn + abs(fall - x) * 0.8, level)), (fall, level), (lane, level)]

    def _mouth(self, place: Place) -> Point:
        """Where a cable leaves a port."""
        return place.box.centre[0], place.box.y + place.box.h * 0.72

    def _fall(self, place: Place) -> float:
        """Where a cable comes down: beside the ports below its own."""
        x, y = place.box.centre
        below = [
            other.box
            for other in self.plan.faces[place.unit].places
            if other.kind == "port"
            and other.box.centre[1] > y + other.box.h * 0.5
            and abs(other.box.centre[0] - x) < other.box.w * 0.34
        ]
        if not below:
            return x
        near = min(below, key=lambda box: abs(box.centre[0] - x))
        return near.x + 1.0 * self.plan.zoom if x <= near.centre[0] + 0.5 else near.right - 1.0 * self.plan.zoom

    def _flag(self, course: Course, place: Place) -> Point:
        """Where a label hangs: on the way down, else just below the mouth."""
        x, y = self._mouth(place)
        return x, y + 1.2 * OUT * self.plan.zoom

    def _below(self, course: Course, *, drip: bool) -> list[Point]:
        """From a gland to the foot of the picture; with a drip loop down, round and up behind the cabinet."""
        if not course.gland:
            return []
        (x, _), zoom, plate, bottom = course.gland, self.plan.zoom, self.plan.entry, self.plan.cabinet.bottom
        if not drip:
            return [(x, plate.bottom), (x, bottom)]
        aside = CORE_ASIDE.get(course.key[1], 0.0) * zoom
        deep, far = bottom - (5 * zoom + aside), x + 18 * zoom - 2 * aside
        return rounded([(x, plate.bottom - 2), (x, deep), (far, deep), (far, plate.bottom + 2)], 9 * zoom)

    def _ties(self, seen: SeenCable, lane: float, pieces: Iterable[Piece]) -> tuple[Point, ...]:
        """Where ties sit on the upright stretch of a cable."""
        if not seen.tie_pitch_mm or seen.guide not in self.plan.guides:
            return ()
        heights = [y for piece in pieces for x, y in piece.points if abs(x - lane) < 1.0]
        if not heights:
            return ()
        low, high = min(heights), min(max(heights), self.plan.entry.y)
        step = max(9.0, seen.tie_pitch_mm * self.plan.px_per_mm)
        count = max(1, int((high - low) / step))
        return tuple((lane, low + (high - low) * (index + 0.5) / count) for index in range(count))


def _turning(line: list[Point], corner: int, radius: float) -> Point:
    """The point before a corner of a line at which its bend begins."""
    before, at = line[corner], line[corner + 1]
    return _towards(at, before, min(radius, _far(before, at) * 0.8))


def slack(corners: list[Point], zoom: float, key: Key) -> list[Point]:
    """The same way laid by nobody: it sags across the gaps and sways beside the units, each a little differently."""
    turn = crc32("|".join(key).encode())
    knots = [corners[0], corners[1]]
    for at, (a, b) in enumerate(pairwise(corners[1:]), 1):
        across, down = abs(b[0] - a[0]), abs(b[1] - a[1])
        if across > 24 * zoom and across > down:
            knots += _sagging(a, b, zoom, turn + at)
        elif down > 50 * zoom:
            knots += _swaying(a, b, zoom, turn + at)
        elif at == len(corners) - 2 or not _is_corner(corners, at + 1, zoom):
            knots.append(b)
    return smooth(knots, 7.0)


def _is_corner(corners: list[Point], at: int, zoom: float) -> bool:
    """Whether a long stretch meets here: the curve then rounds it by itself."""
    a, b, c = corners[at - 1], corners[at], corners[at + 1]
    return max(_far(a, b), _far(b, c)) > 24 * zoom


def _sagging(a: Point, b: Point, zoom: float, turn: int) -> list[Point]:
    """Across a gap: deepest in the middle, corners cut."""
    span = b[0] - a[0]
    sag = min(3.0 * zoom, abs(span) * 0.03) * (0.6 + turn % 7 / 10)
    cut = min(abs(span) * 0.2, 14 * zoom) / abs(span)
    return [(a[0] + span * share, a[1] + sag * 4 * share * (1 - share)) for share in (cut, 0.5, 1 - cut)]


def _swaying(a: Point, b: Point, zoom: float, turn: int) -> list[Point]:
    """Beside the units: now further out, now further in."""
    span = b[1] - a[1]
    cut = min(abs(span) * 0.25, 18 * zoom)
    count = max(1, round((abs(span) - 2 * cut) / (52 * zoom)))
    sign = 1 if span > 0 else -1
    reach = (2.0 + turn % 5 * 0.6) * zoom
    found = []
    for index in range(count + 1):
        y = a[1] + sign * (cut + (abs(span) - 2 * cut) * index / count)
        found.append((a[0] + reach * (-1) ** (index + turn % 2), y))
    return found


def path_of(router: Router, cable: str, core: str, guide: str, radius: float, *, drip: bool) -> list[Point]:
    """How a core would run along a guide; for a cable held there and not yet let go. Empty where no end is plugged."""
    asked = (cable, core, guide, radius, drip)
    if asked not in router.led:
        router.led[asked] = _led(router, router.course(cable, core, guide), radius, drip=drip)
    return router.led[asked]


def held_path(router: Router, cable: str, core: str, port: str) -> list[Point]:
    """How a core hangs whose plug is held before a port: from there to its other end or its gland."""
    asked = (cable, core, port, 0.0, False)
    if asked not in router.led:
        known = router.course(cable, core, "")
        places = sorted([*known.places, router.plan.places[port]], key=lambda place: place.box.centre[1])
        course = Course(known.key, tuple(places[:2]), "", known.gland if len(places) < 2 else None)
        router.led[asked] = _led(router, course, 0.0, drip=False)
    return router.led[asked]


def _led(router: Router, course: Course, radius: float, *, drip: bool) -> list[Point]:
    """The same found out."""
    if not course.places:
        return router.unplugged(course, radius, drip=drip)
    others = [one for key, one in router.courses.items() if key != course.key]
    pieces = router.pieces(course, arranged([*others, course], router.plan), radius, drip=drip)
    return [point for piece in pieces for point in piece.points]


def tails_in_sight(seen: Perception, plan: RackPlan) -> Mapping[str, Point]:
    """Glands of cables of which nothing is plugged yet: only a short stub shows there."""
    plugged = {end.cable for end in seen.ends.values() if end.port}
    return {cable: point for cable, point in glands(seen, plan).items() if cable not in plugged}
