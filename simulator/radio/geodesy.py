"""Where one place lies from another: distance, azimuth, elevation, and what a compass shows.

Azimuths are degrees clockwise from true north in [0, 360), elevations are up positive. Nothing here knows
radio but the bending of the ray, given as the factor k of the earth's radius.
Sources: C. Karney, Algorithms for geodesics, J. Geodesy 87 (2013), by `geographiclib`; ITU-R P.530-18 2.1 for k;
the World Magnetic Model WMM2025 of NOAA/NCEI, by `pygeomag`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from geographiclib.geodesic import Geodesic

EARTH_RADIUS_M = 6_371_000.0
"""Mean radius used with the factor k (ITU-R P.530-18, P.526-15)."""
MEDIAN_K = 4.0 / 3.0
"""Factor of the earth's radius in a standard atmosphere."""
WMM_FROM, WMM_TO = 2025.0, 2030.0
"""Years for which the magnetic model is valid, both included."""


@dataclass(frozen=True, slots=True)
class Course:
    """The shortest way between two places on the WGS84 ellipsoid.

    `back_azimuth_deg` is the azimuth of the near place seen from the far one: not the azimuth plus 180 deg, the
    meridians converge (about 0.2 deg on 25 km east-west at 41 deg north).
    """

    distance_m: float
    azimuth_deg: float
    back_azimuth_deg: float


def wrap_deg(angle_deg: float) -> float:
    """An azimuth brought into [0, 360).

    >>> wrap_deg(-0.5), wrap_deg(360.0), wrap_deg(-1e-20)
    (359.5, 0.0, 0.0)
    """
    wrapped = angle_deg % 360.0
    return wrapped if wrapped < 360.0 else 0.0


def turn_deg(from_deg: float, to_deg: float) -> float:
    """The shorter turn from one azimuth to another, clockwise positive, in [-180, 180).

    >>> turn_deg(359.5, 0.25), turn_deg(10.0, 350.0)
    (0.75, -20.0)
    """
    return wrap_deg(to_deg - from_deg + 180.0) - 180.0


def course(near_lat_deg: float, near_lon_deg: float, far_lat_deg: float, far_lon_deg: float) -> Course:
    """Distance and both azimuths between two places, exact to 1 mm and 1e-9 deg anywhere on earth.

    Latitudes north positive in [-90, 90], longitudes east positive, any number of turns. The azimuths of two
    coinciding places mean nothing. Raises ValueError for a latitude out of range or not a number.

    >>> there = course(-6.784, 107.648, -6.811, 107.6215)
    >>> round(there.distance_m), round(there.azimuth_deg, 2), round(there.back_azimuth_deg, 2)
    (4183, 224.45, 44.45)
    """
    if not (abs(near_lat_deg) <= 90.0 and abs(far_lat_deg) <= 90.0):
        raise ValueError(f"latitudes {near_lat_deg} and {far_lat_deg} are not both in [-90, 90]")
    wanted = Geodesic.DISTANCE | Geodesic.AZIMUTH
    found = Geodesic.WGS84.Inverse(near_lat_deg, near_lon_deg, far_lat_deg, far_lon_deg, wanted)
    return Course(found["s12"], wrap_deg(found["azi1"]), wrap_deg(found["azi2"] + 180.0))


def elevation_deg(near_height_m: float, far_height_m: float, distance_m: float, k: float = MEDIAN_K) -> float:
    """Elevation under which the near end sees the far one: a straight ray over a sphere of k earth radii.

    Heights above sea level; `distance_m` along the ground, >= 0, never scaled by k; k > 0 (0.5 to 1e9, flat).
    tan(el) = ((ka + h2) cos(d/ka) - (ka + h1)) / ((ka + h2) sin(d/ka)), the numerator written so that a large k
    costs no digits. A level path looks down at both ends. Raises ValueError for k <= 0 or a negative distance.

    >>> round(elevation_deg(50.0, 50.0, 10_000.0), 4)
    -0.0337
    """
    if not (k > 0.0 and distance_m >= 0.0):
        raise ValueError(f"k {k} must be above 0 and the distance {distance_m} m not below")
    radius_m = k * EARTH_RADIUS_M
    angle = distance_m / radius_m
    far_m = radius_m + far_height_m
    drop = math.sin(0.5 * angle)
    rise_m = far_height_m - near_height_m - 2.0 * far_m * drop * drop
    return math.degrees(math.atan2(rise_m, far_m * math.sin(angle)))


def slant_m(near_height_m: float, far_height_m: float, distance_m: float) -> float:
    """Length of the straight line between two ends whose feet lie `distance_m` apart on the ground, heights above sea level.

    >>> round(slant_m(1436.0, 1296.0, 4183.3), 1)
    4186.5
    """
    half = math.sin(0.5 * distance_m / EARTH_RADIUS_M)
    across_m2 = 4.0 * (EARTH_RADIUS_M + near_height_m) * (EARTH_RADIUS_M + far_height_m) * half * half
    rise_m = far_height_m - near_height_m
    return math.sqrt(across_m2 + rise_m * rise_m)


def declination_deg(lat_deg: float, lon_deg: float, height_m: float, year: float) -> float:
    """Angle from true to magnetic north, east positive, by WMM2025; `year` as a decimal, 2025.0 to 2030.0.

    `height_m` above the ellipsoid, -1 km to 850 km. Accurate to about 0.4 deg away from steel, without meaning in
    the blackout zones round the magnetic poles. Raises ValueError outside the years or the earth.

    >>> round(declination_deg(-6.784, 107.648, 1402.0, 2026.5), 1)
    0.7
    """
    # Heavy and asked for once per scenario. A model of its own per call: `calculate` scribbles in the object.
    from pygeomag import GeoMag
    from pygeomag.wmm.wmm_2025 import WMM_2025

    if not (WMM_FROM <= year <= WMM_TO and abs(lat_deg) <= 90.0):
        raise ValueError(f"year {year} must be in [{WMM_FROM}, {WMM_TO}] and latitude {lat_deg} in [-90, 90]")
    found = GeoMag(coefficients_data=WMM_2025).calculate(lat_deg, lon_deg, height_m / 1000.0, year)
    return float(found.d)


def compass_azimuth_deg(true_deg: float, declination_deg: float) -> float:
    """What a compass free of steel shows for a true azimuth; declination east positive.

    >>> round(compass_azimuth_deg(0.25, 0.75), 2)
    359.5
    """
    return wrap_deg(true_deg - declination_deg)


def true_azimuth_deg(compass_deg: float, declination_deg: float) -> float:
    """The true azimuth of what a compass shows; declination east positive.

    >>> true_azimuth_deg(359.5, 0.75)
    0.25
    """
    return wrap_deg(compass_deg + declination_deg)
