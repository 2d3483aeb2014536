"""A map of a hop: where both towers lie in a room of pixels, north up, and where its labels go without touching each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from math import cos, hypot, radians, sin

from simulator.ui.geometry import Box

Point = tuple[float, float]
Size = tuple[float, float]
SCALES_KM = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0)
PIN = (34.0, 48.0)
"""Width and height of a pin; its point is at the lower middle."""
ARC = 50.0
"""Radius of the arc from north to the hop."""
LABELS = ("distance", "name.a", "name.b", "azimuth.a", "azimuth.b")
EDGE, STEP, APART = 8.0, 6.0, 4.0
LONGEST_BAR, LEAST_BAR = 96.0, 38.0
CROSSING = 90.0
"""Pixels a label goes out of its way so as not to lie on the hop."""


@dataclass(frozen=True, slots=True)
class MapPlan:
    """The map. Places of labels and corners by name: LABELS, `north`, `scale`; `bar_km` is `bar` px long."""

    room: Box
    a: Point
    b: Point
    azimuth_deg: float
    px_per_km: float
    bar_km: float
    bar: float
    places: Mapping[str, Box]

    @property
    def is_clear(self) -> bool:
        """Whether no label lies on another, on a pin, or beyond the room."""
        boxes = [*self.places.values(), pin_box(self.a), pin_box(self.b)]
        inside = all(
            box.x >= self.room.x and box.y >= self.room.y and box.right <= self.room.right and box.bottom <= self.room.bottom
            for box in boxes
        )
        return inside and not any(one.meets(two) for one, two in combinations(boxes, 2))


def map_plan(room: Box, distance_m: float, azimuth_deg: float, sizes: Mapping[str, Size]) -> MapPlan:
    """The map of a hop in a room, for labels of such sizes (LABELS, `north`, and the text of `scale`)."""
    return _planned(room, distance_m, azimuth_deg, tuple(sorted(sizes.items())))


@lru_cache(maxsize=64)
def _planned(room: Box, distance_m: float, azimuth_deg: float, sizes: tuple[tuple[str, Size], ...]) -> MapPlan:
    wide = dict(sizes)
    a, b, px_per_km = ends(room, distance_m / 1000, azimuth_deg)
    bar_km = next((one for one in reversed(SCALES_KM) if one * px_per_km <= LONGEST_BAR), SCALES_KM[0])
    bar = max(LEAST_BAR, bar_km * px_per_km) if bar_km == SCALES_KM[0] else bar_km * px_per_km
    text, high = wide["scale"]
    wide["scale"] = (text + bar + 34, high)
    return MapPlan(room, a, b, azimuth_deg, px_per_km, bar_km, bar, _places(room, a, b, azimuth_deg, wide))


def ends(room: Box, distance_km: float, azimuth_deg: float) -> tuple[Point, Point, float]:
    """Both towers as large as the room allows, the hop in its middle, and the pixels of a kilometre."""
    across, up = sin(radians(azimuth_deg)), cos(radians(azimuth_deg))
    inner = Box(room.x + room.w * 0.16, room.y + PIN[1] + 10, room.w * 0.68, room.h - PIN[1] - 48)
    length = min(inner.w / max(abs(across), 1e-6), inner.h / max(abs(up), 1e-6))
    x, y = inner.centre
    dx, dy = across * length / 2, -up * length / 2
    return (x - dx, y - dy), (x + dx, y + dy), length / max(distance_km, 1e-6)


def pin_box(point: Point) -> Box:
    """Where the pin of a point is drawn."""
    return Box(point[0] - PIN[0] / 2, point[1] - PIN[1], PIN[0], PIN[1])


# Labels


def _places(room: Box, a: Point, b: Point, azimuth_deg: float, sizes: Mapping[str, Size]) -> dict[str, Box]:
    """Corners first, then each label as near as it can be to where it says most."""
    taken = [pin_box(a).inset(-2), pin_box(b).inset(-2)]
    free = room.inset(EDGE)
    found: dict[str, Box] = {}
    for name, order in (("north", (1, 0, 3, 2)), ("scale", (2, 3, 0, 1))):
        found[name] = _corner(free, sizes[name], order, taken, (a, b))
        taken.append(found[name])
    for name, aim in _aims(a, b, azimuth_deg, sizes).items():
        found[name] = _spot(free, sizes[name], aim, taken, None if name == "distance" else (a, b))
        taken.append(found[name])
    return found


def _corner(free: Box, size: Size, order: Iterable[int], taken: Sequence[Box], line: tuple[Point, Point]) -> Box:
    """The first corner that is free and which the hop does not cross; corners from the upper left, line by line."""
    w, h = size
    corners = [Box(x, y, w, h) for y in (free.y, free.bottom - h) for x in (free.x, free.right - w)]
    good = [corners[index] for index in order if not _touches(corners[index], taken)]
    return next((box for box in good if not crossed(box, *line)), good[0] if good else corners[0])


def _aims(a: Point, b: Point, azimuth_deg: float, sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Where the middle of each label would lie if it had the map for itself."""
    out: dict[str, Point] = {"distance": ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)}
    turn = azimuth_deg if azimuth_deg <= 180 else azimuth_deg - 360
    for end, point, bearing in (("a", a, turn), ("b", b, turn - 180 if turn > 0 else turn + 180)):
        out[f"name.{end}"] = (point[0], point[1] + 8 + sizes[f"name.{end}"][1] / 2)
        w, h = sizes[f"azimuth.{end}"]
        side = radians(bearing / 2)
        reach = ARC + 6
        out[f"azimuth.{end}"] = (point[0] + sin(side) * (reach + w / 2), point[1] - cos(side) * (reach + h / 2))
    return out


def _spot(free: Box, size: Size, aim: Point, taken: Sequence[Box], line: tuple[Point, Point] | None) -> Box:
    """The place nearest to its aim that touches nothing; where there is none, that which is covered least."""
    w, h = size
    best, best_cost = Box(free.x, free.y, w, h), float("inf")
    for ring in range(int(max(free.w, free.h) / STEP) + 2):
        if ring * STEP >= best_cost:
            break
        for dx, dy in _ring(ring):
            box = Box(aim[0] + dx * STEP - w / 2, aim[1] + dy * STEP - h / 2, w, h)
            if box.x < free.x or box.y < free.y or box.right > free.right or box.bottom > free.bottom:
                continue
            cost = hypot(dx, dy) * STEP + _covered(box, taken) * 1000
            if cost < best_cost and line is not None and crossed(box, *line):
                cost += CROSSING
            if cost < best_cost:
                best, best_cost = box, cost
    return best


def _ring(size: int) -> Iterator[tuple[int, int]]:
    """The steps of a square ring about the middle."""
    if size == 0:
        yield 0, 0
    for step in range(-size, size):
        yield from ((step, -size), (size, step), (-step, size), (-size, -step))


def _touches(box: Box, taken: Iterable[Box]) -> bool:
    return any(box.inset(-APART / 2).meets(other) for other in taken)


def _covered(box: Box, taken: Iterable[Box]) -> float:
    """How much of a box, with the air round it, others cover, px²; more than nothing as soon as they meet."""
    mine, total = box.inset(-APART), 0.0
    for other in taken:
        if mine.meets(other):
            across = min(mine.right, other.right) - max(mine.x, other.x)
            down = min(mine.bottom, other.bottom) - max(mine.y, other.y)
            total += 1.0 + across * down
    return total


def crossed(box: Box, one: Point, two: Point) -> bool:
    """Whether a straight line runs through a box."""
    (x, y), dx, dy = one, two[0] - one[0], two[1] - one[1]
    enters, leaves = 0.0, 1.0
    for step, near, far in ((dx, box.x - x, box.right - x), (dy, box.y - y, box.bottom - y)):
        if abs(step) < 1e-9:
            if near > 0 or far < 0:
                return False
            continue
        first, last = sorted((near / step, far / step))
        enters, leaves = max(enters, first), min(leaves, last)
    return enters <= leaves
