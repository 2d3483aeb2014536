"""The ground between two towers as a section: what lies under the line of sight, and how a picture's pixels measure it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from simulator.radio.propagation import Clearance, ProfilePoint, earth_bulge_m, fresnel_radius_m, least_clearance
from simulator.ui.geometry import Box

FULL = 1.0
"""Fraction of the first Fresnel radius that shall be free at k = 4/3."""
STEPS = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0)
"""Distances between marks of a scale, km."""


@dataclass(frozen=True, slots=True)
class PathView:
    """The section. Ground heights in m above sea level, km from the near end; `worst` is None where nothing lies between the ends."""

    points: tuple[ProfilePoint, ...]
    distance_km: float
    near_m: float
    far_m: float
    frequency_ghz: float
    worst: Clearance | None

    def ground_m(self, km: float) -> float:
        """The ground at a place, the earth's bulge on top: over a flat picture the ray is straight."""
        return self._between(km, trees=False) + self.bulge_m(km)

    def trees_m(self, km: float) -> float:
        """How high trees stand there."""
        return self._between(km, trees=True)

    def sight_m(self, km: float) -> float:
        """The line of sight there."""
        return self.near_m + (self.far_m - self.near_m) * km / self.distance_km

    def radius_m(self, km: float) -> float:
        """The first Fresnel zone's radius there."""
        return fresnel_radius_m(km, self.distance_km - km, self.frequency_ghz)

    def bulge_m(self, km: float) -> float:
        """How far the curved earth stands above the chord there (k = 4/3)."""
        return earth_bulge_m(km, self.distance_km - km)

    def _between(self, km: float, *, trees: bool) -> float:
        for one, two in pairwise(self.points):
            if km <= two.distance_km:
                share = (km - one.distance_km) / (two.distance_km - one.distance_km) if two.distance_km > one.distance_km else 1.0
                low, high = (one.trees_m, two.trees_m) if trees else (one.ground_m, two.ground_m)
                return low + (high - low) * share
        return self.points[-1].trees_m if trees else self.points[-1].ground_m


def path_view(
    terrain: tuple[tuple[float, float, float], ...],
    ends: tuple[tuple[float, float], tuple[float, float]],
    distance_km: float,
    frequency_ghz: float,
) -> PathView:
    """The section from (km, ground, trees) and (ground, antenna) of both ends; the ends' own ground closes it on both sides."""
    (near_ground, near_m), (far_ground, far_m) = ends
    edge = distance_km * 0.001
    between = tuple(ProfilePoint(*row) for row in sorted(terrain) if edge < row[0] < distance_km - edge)
    points = (ProfilePoint(0.0, near_ground), *between, ProfilePoint(distance_km, far_ground))
    worst = least_clearance(points, near_m, far_m, distance_km, frequency_ghz) if between else None
    return PathView(points, distance_km, near_m, far_m, frequency_ghz, worst)


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture of a section: where a kilometre and a metre of height lie in a room."""

    room: Box
    distance_km: float
    low_m: float
    high_m: float

    @property
    def px_per_m(self) -> float:
        """Pixels a metre of height has."""
        return self.room.h / (self.high_m - self.low_m)

    def x(self, km: float) -> float:
        """Pixels from the left."""
        return self.room.x + self.room.w * km / self.distance_km

    def y(self, height_m: float) -> float:
        """Pixels from the top."""
        return self.room.bottom - (height_m - self.low_m) * self.px_per_m


def frame_of(path: PathView, room: Box, tops_m: tuple[float, float]) -> Frame:
    """The picture that shows ground, trees, rays and both towers (`tops_m`: their tips above sea level)."""
    heights = [point.ground_m + point.trees_m + path.bulge_m(point.distance_km) for point in path.points]
    low = min(point.ground_m for point in path.points)
    high = max(*heights, *tops_m, path.near_m, path.far_m)
    spread = max(high - low, 10.0)
    return Frame(room, path.distance_km, low - spread * 0.16, high + spread * 0.08)


def marks(distance_km: float, most: int = 7) -> tuple[float, ...]:
    """Round distances for the scale below a section, the end itself last; none closer to it than 0.6 of a step.

    >>> marks(4.183)
    (0.0, 1.0, 2.0, 3.0, 4.183)
    """
    step = next((one for one in STEPS if distance_km / one <= most), STEPS[-1] * max(1.0, distance_km // 300))
    count = int((distance_km - step * 0.6) / step)
    return (*(round(step * index, 3) for index in range(count + 1)), distance_km)
