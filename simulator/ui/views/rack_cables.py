"""How the cables of a cabinet run on the screen: from port to guide, along it, to the other port or out at the entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import hypot

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.cables import CableType
from simulator.site.perception import Perception, SeenCable, SeenEnd
from simulator.ui.shapes import Point, bezier, hanging
from simulator.ui.views.rack import RackPlan
from simulator.ui.views.rack_faces import Place

BEHIND = frozenset({"rear"})
"""Guides that lie behind the units."""
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
OUT = 7.0
"""How far a cable leaves its port straight before it turns, at scale 1."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a strand; `behind` the units where true."""

    points: tuple[Point, ...]
    behind: bool = False


@dataclass(frozen=True, slots=True)
class Strand:
    """A core on the screen: its pieces in order, colour, width, ties, and flags where a label hangs."""

    cable: str
    core: str
    colour: str
    width: float
    pieces: tuple[Piece, ...]
    ties: tuple[Point, ...] = ()
    flags: tuple[Point, ...] = ()


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
        reach = min(radius, _far(before, at) * 0.5, _far(at, after) * 0.5)
        a, b = _towards(at, before, reach), _towards(at, after, reach)
        out += bezier(a, _towards(at, before, reach * 0.45), _towards(at, after, reach * 0.45), b, 4.0)
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


def strands(seen: Perception, plan: RackPlan, catalog: Catalog) -> tuple[Strand, ...]:
    """Every core with an end plugged in this cabinet."""
    router = Router(seen, plan, catalog)
    return tuple(router.strand(cable, core) for cable, core in router.cores)


class Router:
    """Finds the ways of cables through a laid out cabinet as it is seen now."""

    def __init__(self, seen: Perception, plan: RackPlan, catalog: Catalog) -> None:
        self.seen, self.plan, self.catalog = seen, plan, catalog
        self.glands = glands(seen, plan)
        self._ends: dict[tuple[str, str], list[SeenEnd]] = {}
        for end in seen.ends.values():
            self._ends.setdefault((end.cable, end.core), []).append(end)
        self.cores = sorted(key for key, ends in self._ends.items() if any(end.port in plan.places for end in ends))
        self._lanes = self._bundles()

    def _bundles(self) -> dict[tuple[str, str], tuple[float, int]]:
        """Core -> x in its guide and number in the bundle."""
        found: dict[tuple[str, str], tuple[float, int]] = {}
        for guide, middle in self.plan.guides.items():
            inside = [key for key in self.cores if self.seen.cables[key[0]].guide == guide]
            pitch = min(6.5, 34.0 / max(1, len(inside))) * self.plan.zoom
            for index, key in enumerate(inside):
                found[key] = (middle + (index - (len(inside) - 1) / 2) * pitch, index)
        return found

    def kind(self, cable: str) -> CableType:
        """A cable's type."""
        return self.catalog.need(self.seen.cables[cable].type, CableType)

    def ends(self, cable: str, core: str) -> list[SeenEnd]:
        """The ends of a core in sight."""
        return self._ends.get((cable, core), [])

    def strand(self, cable: str, core: str) -> Strand:
        """How a core runs."""
        seen, ends = self.seen.cables[cable], self.ends(cable, core)
        places = [self.plan.places[end.port] for end in ends if end.port in self.plan.places]
        lane, order = self._lanes.get((cable, core), (0.0, 0))
        radius = seen.bend_mm * self.plan.px_per_mm
        if seen.guide in self.plan.guides:
            pieces = self.routed(places, (lane, order), seen.guide, radius, self.way_out(cable, core, drip=seen.drip_loop))
        else:
            pieces = [Piece(tuple(self._loose(cable, core, places)))]
        flags = tuple(
            self._exit(self.plan.places[end.port], core, 1.6) for end in ends if end.label and end.port in self.plan.places
        )
        colour = colour_of(ends[0].colour, seen.medium)
        width = width_of(self.kind(cable), core) * self.plan.zoom
        return Strand(cable, core, colour, width, tuple(pieces), self._ties(seen, lane, pieces), flags)

    # Ways

    def routed(
        self, places: list[Place], lane: tuple[float, int], guide: str, radius: float, out: list[Point] | None
    ) -> list[Piece]:
        """Port, gap below its unit, guide; then the same backwards to the other port, or out below."""
        x, order = lane
        first = self.to_guide(places[0], x, order) if places else [(x, self.plan.top + 60 * self.plan.zoom)]
        back = list(reversed(self.to_guide(places[-1], x, order))) if len(places) > 1 else [(x, self.plan.entry.y - 4)]
        last = out or back
        if guide not in BEHIND or not places:
            return [Piece(tuple(rounded([*first, *_joined(x, last)], radius)), guide in BEHIND)]
        front, back = rounded(first, radius), rounded([first[-1], *_joined(x, last)[:1]], radius)
        pieces = [Piece(tuple(front)), Piece(tuple(back), behind=True)]
        return [*pieces, Piece(tuple(rounded(_joined(x, last), radius)))] if len(last) > 1 else pieces

    def to_guide(self, place: Place, x: float, order: int) -> list[Point]:
        """From a port's mouth down into the gap below its unit and across to a guide."""
        zoom = self.plan.zoom
        row = self.plan.rows.get(place.unit, self.plan.faces[place.unit].box)
        start = self._exit(place, "", 0.0)
        low = row.bottom + (2.0 + (order * 2.5) % 8) * zoom
        return [start, (start[0], low), (x, low)]

    def _exit(self, place: Place, core: str, more: float) -> Point:
        """Where a cable leaves a port; `more` steps of `OUT` below."""
        x, _ = place.box.centre
        shift = -3.0 if place.carries in ("dc_neg", "source_neg") else 3.0 if place.carries in ("dc_rtn", "source_rtn") else 0.0
        return x + shift * self.plan.zoom, place.box.y + place.box.h * 0.72 + more * OUT * self.plan.zoom

    def way_out(self, cable: str, core: str, *, drip: bool) -> list[Point] | None:
        """From above the entry through a cable's gland to the foot of the picture, with or without a drip loop."""
        gland = self.glands.get(cable)
        if gland is None:
            return None
        zoom, bottom = self.plan.zoom, self.plan.cabinet.bottom
        x = gland[0] + (-2.0 if core == "neg" else 2.0 if core == "rtn" else 0.0) * zoom
        plate = self.plan.entry
        down = [(x, plate.y - 7 * zoom), (x, plate.bottom)]
        if not drip:
            return [*down, (x, bottom)]
        deep, wide = bottom - 3 * zoom, 8 * zoom
        return [
            *down,
            (x, deep),
            (x + wide, deep),
            (x + wide, plate.bottom + 5 * zoom),
            (x + 1.7 * wide, plate.bottom + 5 * zoom),
            (x + 1.7 * wide, bottom),
        ]

    def _loose(self, cable: str, core: str, places: list[Place]) -> list[Point]:
        """A cable that lies in no guide: it hangs in a slack bow."""
        zoom = self.plan.zoom
        starts = [self._exit(place, core, 0.0) for place in places]
        out = self.way_out(cable, core, drip=False)
        if len(starts) > 1:
            a, b = sorted(starts, key=lambda point: point[1])
            return hanging(a, b, 26 * zoom + 0.12 * _far(a, b))
        a = starts[0]
        if out:
            low = out[0]
            return [*bezier(a, (a[0], a[1] + 60 * zoom), (low[0], low[1] - 90 * zoom), low, 6.0), *out[1:]]
        side = 26 * zoom * (1 if a[0] < self.plan.cabinet.centre[0] else -1)
        end = (a[0] + side, min(a[1] + 84 * zoom, self.plan.cabinet.bottom - 4))
        return bezier(a, (a[0], a[1] + 60 * zoom), (end[0] + side * 0.4, end[1] - 50 * zoom), end, 6.0)

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


def _joined(x: float, last: list[Point]) -> list[Point]:
    """A way out of a guide that leaves it at the height of what comes next."""
    head = last[0]
    return last if abs(head[0] - x) < 0.5 else [(x, head[1]), *last]


def path_of(router: Router, cable: str, core: str, guide: str, radius: float, *, drip: bool) -> list[Point]:
    """How a core would run along a guide; for a cable held there and not yet let go."""
    places = [router.plan.places[end.port] for end in router.ends(cable, core) if end.port in router.plan.places]
    out = router.way_out(cable, core, drip=drip)
    pieces = router.routed(places, (router.plan.guides[guide], 0), guide, radius, out)
    return [point for piece in pieces for point in piece.points]


def tails_in_sight(seen: Perception, plan: RackPlan) -> Mapping[str, Point]:
    """Glands of cables of which nothing is plugged yet: only a short stub shows there."""
    plugged = {end.cable for end in seen.ends.values() if end.port}
    return {cable: point for cable, point in glands(seen, plan).items() if cable not in plugged}
