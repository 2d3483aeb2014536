"""The land between two towers as it stands in the scenario: where the eye is, where the far tower stands, how far one sees.

Directions are degrees: aside to the right of the bearing to the far dish, up from the horizontal; distances and heights in m.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan, degrees, exp

from simulator.catalog.families.towers import TowerType
from simulator.catalog.families.units import UnitType
from simulator.radio.geodesy import EARTH_RADIUS_M, MEDIAN_K, course
from simulator.scenario.document import ScenarioDoc, SiteDoc
from simulator.scenario.sheet import DataSheet

KOSCHMIEDER = 3.912
"""Optical depth at which a dark thing before the sky falls below the eye's threshold: the meteorological sight (Koschmieder 1924)."""
HAZE_SCALE_M = 200.0
"""Haze thins upwards by a factor e in this height (unsourced default for a valley at noon)."""
EYE_GAMMA = 0.55
"""A picture shows faint contrast as a used eye takes it, not as a light meter does (unsourced default)."""


@dataclass(frozen=True, slots=True)
class FarTower:
    """The tower at the other end: where it stands and what hangs on it, heights above sea level."""

    distance_m: float
    foot_m: float
    top_m: float
    dish_m: float
    dish_diameter_m: float
    foot_width_m: float
    top_width_m: float


@dataclass(frozen=True, slots=True)
class Landscape:
    """All that a picture of the land depends on. `profile` holds (distance, ground, trees) along the way to the far tower."""

    site: str
    azimuth_deg: float
    eye_m: float
    profile: tuple[tuple[float, float, float], ...]
    tower: FarTower
    sight_m: int

    def up_deg(self, distance_m: float, height_m: float) -> float:
        """How high above the horizontal something is seen (k = 4/3)."""
        drop = distance_m / (2.0 * MEDIAN_K * EARTH_RADIUS_M)
        return degrees(atan((height_m - self.eye_m) / distance_m - drop))

    @property
    def dish_up_deg(self) -> float:
        """How high the far dish is seen."""
        return self.up_deg(self.tower.distance_m, self.tower.dish_m)

    def ground_m(self, distance_m: float) -> tuple[float, float]:
        """(ground, trees) on the way to the far tower."""
        before = self.profile[0]
        for row in self.profile:
            if row[0] >= distance_m:
                share = (distance_m - before[0]) / (row[0] - before[0]) if row[0] > before[0] else 0.0
                return before[1] + (row[1] - before[1]) * share, before[2] + (row[2] - before[2]) * share
            before = row
        return before[1], 0.0

    def horizon_up_deg(self, distance_m: float, steps: int = 240) -> float:
        """How high ground and trees reach that lie before something on the way."""
        found = -90.0
        for index in range(1, steps):
            here = distance_m * index / steps
            ground, trees = self.ground_m(here)
            found = max(found, self.up_deg(here, ground + trees))
        return found

    def hides_tower(self) -> bool:
        """Whether nothing of the far dish is to be seen: haze, or what stands in the way."""
        return contrast(self.tower.distance_m, 0.0, self.sight_m) <= 0.0 or self.horizon_up_deg(self.tower.distance_m * 0.995) >= self.dish_up_deg


def contrast(distance_m: float, above_m: float, sight_m: float) -> float:
    """Share of a thing's own colour that reaches the eye through haze: 1 at hand, 0 at the limit of sight.

    `above_m`: how high over the valley the line of sight runs on its way; haze lies low.

    >>> contrast(0.0, 0.0, 8000.0), contrast(8000.0, 0.0, 8000.0)
    (1.0, 0.0)
    """
    deep = KOSCHMIEDER * distance_m / sight_m * exp(-max(0.0, above_m) / HAZE_SCALE_M)
    seen = (exp(-deep) - exp(-KOSCHMIEDER)) / (1.0 - exp(-KOSCHMIEDER))
    return float(max(0.0, seen) ** EYE_GAMMA)


def landscape_of(document: ScenarioDoc, sheet: DataSheet, sight_m: int) -> Landscape | None:
    """The land as it is seen from the trainee's dish; None where the scenario has no far site."""
    near, far, hop = document.sites.get("a"), document.sites.get("b"), sheet.plan.hop
    if near is None or far is None:
        return None
    way = course(near.latitude_deg, near.longitude_deg, far.latitude_deg, far.longitude_deg)
    rows = [(0.0, near.ground_m, 0.0)]
    rows += [(km * 1000.0, ground, trees) for km, ground, trees in sorted(document.terrain) if 1.0 < km * 1000.0 < way.distance_m - 1.0]
    rows.append((way.distance_m, far.ground_m, 0.0))
    return Landscape("a", way.azimuth_deg, near.ground_m + hop.near_height_mm / 1000.0, tuple(rows), _tower(sheet, far, way.distance_m, hop.far_height_mm), sight_m)


def _tower(sheet: DataSheet, far: SiteDoc, distance_m: float, dish_mm: int) -> FarTower:
    """The far tower with its dish, sizes from the catalogue."""
    kind = sheet.catalog.get(far.tower.type, TowerType)
    dish = sheet.catalog.need(sheet.plan.hop.dish, UnitType).dish
    widths = (kind.foot_width_mm / 1000.0, kind.top_width_mm / 1000.0) if kind else (4.0, 1.0)
    across = dish.diameter_mm / 1000.0 if dish else 0.6
    return FarTower(distance_m, far.ground_m, far.ground_m + far.tower.height_m, far.ground_m + dish_mm / 1000.0, across, *widths)
