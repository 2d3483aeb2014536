"""The landscape of a map: hills, water, roads, fields, houses and woods, the same for the same scenario.

What the scenario tells is drawn where it is: a hill under the higher end, woods where the section has trees, the
river at its lowest place. All else is chance, hashed from the names and places of both sites.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, hypot, radians, sin, sqrt

from simulator.base.chance import draw
from simulator.ui.geometry import Box
from simulator.ui.shapes import smooth
from simulator.ui.views.map import MapPlan, Point
from simulator.ui.views.path_profile import PathView

HILLS = {1: (283, 151, 142, 71), 2: (297, 140, 144, 70), 3: (315, 154, 162, 76), 4: (202, 185, 112, 96)}
"""Size and summit of each hill sprite."""
WOOD, RICE, PLANTATION = (124, 70), (116, 90), (91, 71)
VILLAGES = {"map-village-large": (141, 74), "map-village-small": (66, 63)}
WOODED_M = 9.0
"""Trees from this height on are a wood on the map."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What is drawn from the ground up: hills, river, sprites of fields, houses and woods, roads."""

    hills: tuple[tuple[str, Box], ...]
    river: tuple[Point, ...]
    sprites: tuple[tuple[str, Box], ...]
    roads: tuple[tuple[Point, ...], ...]


class _Land:
    """A map in the making: the hop's own directions, and dice of its own."""

    def __init__(self, plan: MapPlan, path: PathView, name: str) -> None:
        self.plan, self.path, self.name = plan, path, name
        self.room = plan.room
        length = hypot(plan.b[0] - plan.a[0], plan.b[1] - plan.a[1]) or 1.0
        self.along = ((plan.b[0] - plan.a[0]) / length, (plan.b[1] - plan.a[1]) / length)
        self.length = length

    def dice(self, thing: str, low: float = 0.0, high: float = 1.0, n: int = 0) -> float:
        """A number between two, always the same for the same thing."""
        return low + (high - low) * draw(0, f"map:{self.name}:{thing}", n)

    def at(self, share: float, aside: float = 0.0) -> Point:
        """A point a share of the hop from A, so many px to its left."""
        x, y = self.plan.a
        across, down = self.along
        return x + across * self.length * share + down * aside, y + down * self.length * share - across * aside

    @property
    def size(self) -> float:
        """The room's measure: what is drawn grows with it."""
        return sqrt(self.room.w * self.room.h) / 320


def ground_of(plan: MapPlan, path: PathView, name: str) -> Ground:
    """The landscape of a map; `name` seeds what the scenario does not tell."""
    land = _Land(plan, path, name)
    low = _lowest(path)
    village = _village_place(land, low)
    return Ground(tuple(_hills(land)), _river(land, low), tuple(_things(land, village)), _roads(land, village))


def _lowest(path: PathView) -> float:
    """Where on the hop, as a share, water would run: the lowest point between the ends, beyond B or A where one of them is lowest."""
    rows = [(point.ground_m, point.distance_km / path.distance_km) for point in path.points]
    low = min(rows)[1]
    return low if 0.05 < low < 0.95 else (1.28 if low >= 0.95 else -0.28)


def _hills(land: _Land) -> Iterator[tuple[str, Box]]:
    """One under each end that stands above the middle of the section, larger the higher; others round the edge of the map."""
    heights = [point.ground_m for point in land.path.points]
    low, high = min(heights), max(heights)
    ends = sorted(((heights[0], land.plan.a, "a"), (heights[-1], land.plan.b, "b")), reverse=True)
    room, size = land.room, land.size
    corners = [(room.x, room.y), (room.right, room.y), (room.x, room.bottom), (room.right, room.bottom)]
    tops = [
        (point, 0.75 + 0.75 * (height - low) / max(high - low, 1.0), name)
        for height, point, name in ends
        if high - low < 1 or height > (low + high) / 2
    ]
    away = [one for one in corners if all(hypot(one[0] - x, one[1] - y) > 150 * size for (x, y), _, _ in tops)]
    tops += [(corner, land.dice(f"big{index}", 0.8, 1.15), f"corner{index}") for index, corner in enumerate(away)]
    for (x, y), large, name in reversed(tops):
        kind = 1 + int(land.dice(f"hill:{name}", 0, 4))
        w, h, top_x, top_y = HILLS[kind]
        by = large * size
        yield f"scenery/map-hill-contours-{kind}", Box(x - top_x * by, y - top_y * by, w * by, h * by)


def _river(land: _Land, low: float) -> tuple[Point, ...]:
    """Across the hop at its lowest, winding, from beyond one edge to beyond the other."""
    reach = land.room.w + land.room.h
    points = []
    for index in range(9):
        aside = (index - 4) / 4 * reach * 0.6
        bend = 0.0 if index == 4 else land.dice("river", -26, 26, index) * land.size
        x, y = land.at(low, aside)
        points.append((x + land.along[0] * bend, y + land.along[1] * bend))
    return tuple(smooth(points, 5.0))


def _village_place(land: _Land, low: float) -> Point:
    """Beside the hop, on the side with more room."""
    share = 0.5 if not 0.2 < low < 0.8 else (0.28 if low > 0.5 else 0.72)
    spots = [land.at(share, aside * land.size) for aside in (58.0, -58.0)]
    x, y = land.room.centre
    return min(spots, key=lambda spot: hypot(spot[0] - x, spot[1] - y) + land.dice("side", 0, 20, round(spot[0])))


def _roads(land: _Land, village: Point) -> tuple[tuple[Point, ...], ...]:
    """A main road through the village, a way to each tower."""
    room = land.room
    left = (room.x - 10, room.y + room.h * land.dice("road-left", 0.3, 0.8))
    right = (room.right + 10, room.y + room.h * land.dice("road-right", 0.3, 0.8))
    quarter = ((left[0] + village[0]) / 2, (left[1] + village[1]) / 2 + land.dice("road", -18, 18))
    three = ((right[0] + village[0]) / 2, (right[1] + village[1]) / 2 + land.dice("road", -18, 18, 1))
    roads = [tuple(smooth([left, quarter, village, three, right], 5.0))]
    for name, end in (("a", land.plan.a), ("b", land.plan.b)):
        middle = (
            (end[0] + village[0]) / 2 + land.dice(f"way:{name}", -24, 24),
            (end[1] + village[1]) / 2 + land.dice(f"way:{name}", -14, 14, 1),
        )
        roads.append(tuple(smooth([end, middle, village], 5.0)))
    return tuple(roads)


def _things(land: _Land, village: Point) -> Iterator[tuple[str, Box]]:
    """Fields round the village, the village, woods where the section has trees."""
    size = land.size
    for index in range(5):
        turn, far = radians(index * 72 + land.dice("field", 0, 50, index)), land.dice("field:far", 52, 84, index) * size
        name, (w, h) = (
            ("map-fields-rice", RICE) if land.dice("field:kind", 0, 1, index) < 0.6 else ("map-fields-plantation", PLANTATION)
        )
        yield f"scenery/{name}", _about((village[0] + sin(turn) * far, village[1] - cos(turn) * far * 0.8), w, h, 0.55 * size)
    yield "scenery/map-village-large", _about(village, *VILLAGES["map-village-large"], 0.8 * size)
    for index, share in enumerate((0.12, 0.9)):
        yield (
            "scenery/map-village-small",
            _about(land.at(share, land.dice("hamlet", -60, 60, index) * size), *VILLAGES["map-village-small"], 0.6 * size),
        )
    for index, point in enumerate(land.path.points):
        if point.trees_m >= WOODED_M:
            aside = land.dice("wood", 8, 30, index) * (1 if index % 2 else -1) * size
            yield (
                "scenery/map-forest",
                _about(land.at(point.distance_km / land.path.distance_km, aside), *WOOD, (0.3 + point.trees_m / 60) * size),
            )


def _about(point: Point, w: float, h: float, by: float) -> Box:
    """A sprite's box about a point."""
    return Box(point[0] - w * by / 2, point[1] - h * by / 2, w * by, h * by)
