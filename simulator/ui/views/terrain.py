"""Ground and forest around the way between two towers, by numpy: the profile of the scenario on the way itself, hills invented beside it.

Along the way nothing is invented: where the profile has trees of a height, forest stands to that height. All functions take
arrays of places: `x` m along the way, `y` m to its right. The invention is the same for every call: a fixed table of numbers.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from simulator.ui.views.landscape import Landscape

Field = NDArray[np.float32]
TABLE = 256
HILL_M, RANGE_M = 90.0, 640.0
"""How far hills beside the way rise and fall; how high the ranges beyond the far site stand."""
VALLEY_M, RANGE_FROM_M, RANGE_TO_M = 300.0, 1_400.0, 13_000.0
"""Half width in which the ground follows the profile; from where to where beyond the far site the ranges rise."""
BELT_M = (24.0, 130.0)
"""Least and greatest half width of the forest that certainly stands where the profile has trees."""
WILD_M = (4_800.0, 7_500.0)
"""From there on the land is more and more under forest."""


@lru_cache(maxsize=1)
def _table() -> Field:
    """Numbers in [0, 1) by integer hash: the same on any machine."""
    index = np.arange(TABLE * TABLE, dtype=np.uint32)
    index = (index ^ np.uint32(61)) ^ (index >> np.uint32(16))
    index *= np.uint32(9)
    index ^= index >> np.uint32(4)
    index *= np.uint32(0x27D4EB2D)
    index ^= index >> np.uint32(15)
    return (index.astype(np.float64) / 2.0**32).astype(np.float32)


def noise(x: Field, y: Field, size_m: float, layer: int) -> Field:
    """A smooth field of numbers in [0, 1) whose features are about `size_m` large; another one for each `layer`."""
    u, v = x * np.float32(1.0 / size_m) + np.float32(17.3 * layer), y * np.float32(1.0 / size_m) + np.float32(41.7 * layer)
    left, top = np.floor(u), np.floor(v)
    fu, fv = u - left, v - top
    fu *= fu * (3.0 - 2.0 * fu)
    fv *= fv * (3.0 - 2.0 * fv)
    i, j = left.astype(np.int32) & (TABLE - 1), top.astype(np.int32) & (TABLE - 1)
    i2, j2 = ((i + 1) & (TABLE - 1)) * TABLE, (j + 1) & (TABLE - 1)
    i *= TABLE
    table = _table()
    upper, lower = table.take(i + j), table.take(i + j2)
    upper += fu * (table.take(i2 + j) - upper)
    lower += fu * (table.take(i2 + j2) - lower)
    upper += fv * (lower - upper)
    return np.asarray(upper, dtype=np.float32)


def smooth(low: float, high: float, value: Field) -> Field:
    """0 below, 1 above, softly between."""
    share = np.clip((value - np.float32(low)) / np.float32(high - low), 0.0, 1.0)
    return np.asarray(share * share * (3.0 - 2.0 * share), dtype=np.float32)


def ground_m(land: Landscape, x: Field, y: Field) -> Field:
    """Height of the ground: the profile on the way, hills beside it, ranges far beyond."""
    places = np.array([row[0] for row in land.profile], dtype=np.float32)
    heights = np.array([row[1] for row in land.profile], dtype=np.float32)
    base = np.interp(x, places, heights).astype(np.float32)
    aside = smooth(VALLEY_M * 0.25, VALLEY_M * 2.4, np.abs(y))
    hills = (noise(x, y, 1150.0, 1) - 0.42) * HILL_M + (noise(x, y, 330.0, 2) - 0.5) * (HILL_M * 0.3)
    beyond = np.hypot(x, y) - np.float32(land.tower.distance_m)
    near = np.asarray(base + aside * hills, dtype=np.float32)
    if float(beyond.max(initial=0.0)) <= RANGE_FROM_M:
        return near
    rise = smooth(RANGE_FROM_M, RANGE_TO_M, beyond)
    ridge = 1.0 - np.abs(2.0 * noise(x, y, 5200.0, 3) - 1.0)
    crest = 1.0 - np.abs(2.0 * noise(x, y, 1700.0, 5) - 1.0)
    return np.asarray(near + rise * RANGE_M * (0.35 + 0.65 * ridge + 0.2 * crest), dtype=np.float32)


def forest_share(land: Landscape, x: Field, y: Field) -> Field:
    """How much of a place is under trees, 0 to 1: all of it on the way where the profile has trees, patches elsewhere."""
    places = np.array([row[0] for row in land.profile], dtype=np.float32)
    trees = np.array([row[2] for row in land.profile], dtype=np.float32)
    half = BELT_M[0] + (BELT_M[1] - BELT_M[0]) * noise(x, np.sign(y) * np.float32(900.0), 240.0, 9) ** 2
    sure = np.clip(np.interp(x, places, trees) / 8.0, 0.0, 1.0) * np.exp(-((y / half) ** 2))
    patches = noise(x, y, 410.0, 7) * 0.62 + noise(x, y, 120.0, 8) * 0.38
    wild = smooth(*WILD_M, np.hypot(x, y)) * np.float32(0.3)
    return smooth(0.57, 0.66, np.asarray(patches + wild + sure * 0.7, dtype=np.float32))


def tree_m(land: Landscape, x: Field) -> Field:
    """How high trees stand at a distance: by the profile, 9 m where it has none."""
    places = np.array([row[0] for row in land.profile], dtype=np.float32)
    trees = np.array([row[2] or 9.0 for row in land.profile], dtype=np.float32)
    return np.interp(x, places, trees).astype(np.float32)
