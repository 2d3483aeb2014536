"""The angle between where an antenna points and where the other end is seen."""

from __future__ import annotations

from math import asin, cos, sin, sqrt

HALF_DEGREE = 0.008726646259971648
"""Half a degree in radians."""
DEGREE = 2.0 * HALF_DEGREE


def off_axis_deg(azimuth_deg: float, elevation_deg: float, to_azimuth_deg: float, to_elevation_deg: float) -> float:
    """Angle between two directions given as azimuth and elevation, in [0, 180]; azimuths any number of turns.

    The haversine form: exact near the axis and at any elevation, where an azimuth error alone counts only with the
    cosine of the elevation. Good to 1e-12 deg up to 90 deg; near 180 deg the last 1e-6 deg is lost.
    Source: spherical trigonometry.

    >>> round(off_axis_deg(359.5, 0.0, 0.5, 0.0), 9), round(off_axis_deg(0.0, 60.0, 1.0, 60.0), 3)
    (1.0, 0.5)
    """
    up = sin((elevation_deg - to_elevation_deg) * HALF_DEGREE)
    across = sin((azimuth_deg - to_azimuth_deg) * HALF_DEGREE)
    half = up * up + cos(elevation_deg * DEGREE) * cos(to_elevation_deg * DEGREE) * (across * across)
    return asin(sqrt(half)) / HALF_DEGREE if half < 1.0 else 180.0
