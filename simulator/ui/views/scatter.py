"""What stands on the land before the far tower: trees where there is forest, houses where there is none. By numpy, the same every time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.ui.views.landscape import Landscape
from simulator.ui.views.panorama import ASIDE_DEG, NEAREST_M, Panorama
from simulator.ui.views.terrain import Field, forest_share, ground_m, noise, tree_m

TREES = ("scenery/tree-pine", "scenery/tree-round", "scenery/tree-round-dark", "scenery/tree-round-light")
HOUSES = ("scenery/house-terracotta", "scenery/house-green", "scenery/house-blue-roof")
CELL_M, HOUSE_CELL_M = 15.0, 46.0
TREES_TO_M, HOUSES_FROM_M = 3_400.0, 600.0
HOUSE_M = 6.5
CLEARING_M = 28.0
"""No house stands nearer than this to the line of sight."""
LEAST_DEG = 0.045
"""What is lower than this is left out."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A thing on the land: its sprite, where it stands and how high it is, the edge below which something before it covers it; `clear` as left by the haze."""

    sprite: str
    aside_deg: float
    foot_deg: float
    high_deg: float
    cover_deg: float
    clear: float
    distance_m: float


def standings(land: Landscape, picture: Panorama) -> list[Standing]:
    """Everything that stands there, the farthest first."""
    found = _trees(land, picture) + _houses(land, picture)
    return sorted(found, key=lambda one: (-one.distance_m, one.aside_deg))


def _cells(to_m: float, cell_m: float, layer: int) -> tuple[Field, Field, Field]:
    """One place in each cell of a net over what can be seen, and a number in [0, 1) for it."""
    side = to_m * float(np.tan(np.radians(ASIDE_DEG)))
    x, y = np.meshgrid(np.arange(NEAREST_M, to_m, cell_m, dtype=np.float32), np.arange(-side, side, cell_m, dtype=np.float32))
    keep = np.abs(y) < np.tan(np.radians(ASIDE_DEG)) * x
    x, y = x[keep], y[keep]
    x = x + (noise(x, y, 0.73, layer) - 0.5) * np.float32(cell_m)
    y = y + (noise(x, y, 0.91, layer + 1) - 0.5) * np.float32(cell_m)
    return x, y, noise(x, y, 0.57, layer + 2)


def _trees(land: Landscape, picture: Panorama) -> list[Standing]:
    x, y, dice = _cells(min(TREES_TO_M, land.tower.distance_m * 0.97), CELL_M, 31)
    share = forest_share(land, x, y)
    keep = dice < np.maximum(share, np.float32(0.14))
    x, y, dice, share = x[keep], y[keep], dice[keep], share[keep]
    high = tree_m(land, x) * (0.78 + 0.22 * noise(x, y, 3.1, 41))
    kinds = np.where(share > 0.5, np.floor(dice * 53.0) % 3, 1 + np.floor(dice * 53.0) % 3).astype(np.int32)
    return _seen(land, picture, (x, y, high, kinds), TREES)


def _houses(land: Landscape, picture: Panorama) -> list[Standing]:
    x, y, dice = _cells(land.tower.distance_m * 0.99, HOUSE_CELL_M, 51)
    village = noise(x, y, 420.0, 61)
    keep = (x > HOUSES_FROM_M) & (village > 0.60) & (forest_share(land, x, y) < 0.25) & (np.abs(y) > CLEARING_M) & (dice < 0.7)
    x, y, dice = x[keep], y[keep], dice[keep]
    kinds = (np.floor(dice * 71.0) % len(HOUSES)).astype(np.int32)
    return _seen(land, picture, (x, y, np.full_like(x, HOUSE_M), kinds), HOUSES)


def _seen(land: Landscape, picture: Panorama, rows: tuple[Field, Field, Field, NDArray[np.int32]], sprites: tuple[str, ...]) -> list[Standing]:
    """Those of which something is to be seen."""
    x, y, high, kinds = rows
    away, foot = np.hypot(x, y), ground_m(land, x, y)
    found = []
    for distance, aside, low, tall, kind in zip(away, np.degrees(np.arctan2(y, x)), foot, high, kinds, strict=True):
        foot_deg, top_deg = (land.up_deg(float(distance), float(metres)) for metres in (low, low + tall))
        cover = picture.cover_deg(float(aside), float(distance) * 0.985)
        if top_deg - max(cover, foot_deg) > LEAST_DEG:
            clear = picture.clear_at(float(aside), float(distance))
            found.append(Standing(sprites[kind], float(aside), foot_deg, top_deg - foot_deg, cover, clear, float(distance)))
    return found
