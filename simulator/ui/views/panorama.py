"""The picture of the land from the dish, by numpy: one strip for all directions the scope can be pointed in.

The eye stands still, so the world is a picture: for each column the terrain's silhouettes from near to far, for each pixel the
first of them that covers it, its colour by ground, light and haze.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.radio.geodesy import EARTH_RADIUS_M, MEDIAN_K
from simulator.ui.views.landscape import EYE_GAMMA, HAZE_SCALE_M, KOSCHMIEDER, Landscape
from simulator.ui.views.terrain import Field, forest_share, ground_m, noise, smooth, tree_m

ASIDE_DEG, UP_DEG, DOWN_DEG = 9.0, 2.5, -7.0
"""How far the picture reaches to each side of the bearing, up and down."""
PX_PER_DEG = 100
WIDE, HIGH = round(2 * ASIDE_DEG * PX_PER_DEG), round((UP_DEG - DOWN_DEG) * PX_PER_DEG)
NEAREST_M, FARTHEST_M, RINGS = 150.0, 26_000.0, 250
COARSE = 3
"""Ground is computed for every third column."""
CANOPY = 0.62
"""A forest is closed up to this share of its trees' height; crowns stand out above."""
SUN = (-0.55, -0.45, 0.70)
"""Where the light comes from: from behind on the left, above."""
SKY_TOP, SKY_LOW, HAZE = (169, 208, 234), (214, 231, 241), (222, 234, 239)
GRASS, FIELD, DRY, FOREST, DARK = (150, 189, 112), (118, 170, 108), (196, 199, 124), (70, 133, 98), (46, 102, 78)


@dataclass(frozen=True, slots=True)
class Panorama:
    """The strip: its pixels, row by row, three bytes each; and for whatever is set into it, distance and cover.

    `top_deg[ring, column]` is how high everything up to that ring reaches; `clear` what of a thing's colour the haze leaves there.
    """

    pixels: bytes
    rings_m: Field
    top_deg: Field
    clear: Field

    def cover_deg(self, aside_deg: float, distance_m: float) -> float:
        """How high something at a distance is covered by what stands before it."""
        ring = int(np.searchsorted(self.rings_m, distance_m)) - 1
        return -90.0 if ring < 0 else float(self.top_deg[ring, self._column(aside_deg)])

    def clear_at(self, aside_deg: float, distance_m: float) -> float:
        """What the haze leaves of something at a distance."""
        ring = min(int(np.searchsorted(self.rings_m, distance_m)), self.rings_m.size - 1)
        return float(self.clear[ring, self._column(aside_deg)])

    def _column(self, aside_deg: float) -> int:
        last = self.top_deg.shape[1] - 1
        return int(min(last, max(0, round((aside_deg + ASIDE_DEG) / (2 * ASIDE_DEG) * last))))


def panorama(land: Landscape) -> Panorama:
    """The land as seen from the dish."""
    rings = np.geomspace(NEAREST_M, FARTHEST_M, RINGS).astype(np.float32)
    turns = np.radians(np.linspace(-ASIDE_DEG, ASIDE_DEG, WIDE // COARSE)).astype(np.float32)
    x, y = rings[:, None] * np.cos(turns), rings[:, None] * np.sin(turns)
    bare, wood = ground_m(land, x, y), forest_share(land, x, y)
    crowns = noise(x, y, 13.0, 11)
    height = bare + wood * tree_m(land, x) * np.float32(CANOPY) * (0.8 + 0.2 * crowns)
    up = (height - np.float32(land.eye_m)) / rings[:, None] - rings[:, None] / np.float32(2.0 * MEDIAN_K * EARTH_RADIUS_M)
    up_deg = np.degrees(np.arctan(up)).astype(np.float32)
    clear = _clear(land, rings, height)
    colour = _hazed(_lit(_painted(x, y, bare, wood, crowns), height, rings, y), clear, up_deg)
    top = np.maximum.accumulate(up_deg, axis=0)
    return Panorama(_pixels(_widened(top), _widened(colour)), rings, top, clear)


def _clear(land: Landscape, rings: Field, height: Field) -> Field:
    """What the haze leaves of each place: as `contrast`, for arrays."""
    above = np.maximum(0.0, (height - np.float32(land.eye_m)) / 2.0)
    deep = np.float32(KOSCHMIEDER / land.sight_m) * rings[:, None] * np.exp(-above / np.float32(HAZE_SCALE_M))
    least = np.float32(np.exp(-KOSCHMIEDER))
    return np.asarray(np.clip((np.exp(-deep) - least) / (1.0 - least), 0.0, 1.0) ** np.float32(EYE_GAMMA), dtype=np.float32)


def _painted(x: Field, y: Field, bare: Field, wood: Field, crowns: Field) -> Field:
    """Meadows, fields in terraces, dry ground, forest."""
    dry = smooth(0.60, 0.78, noise(x, y, 260.0, 17))[..., None]
    terrace = (np.floor(bare / 5.0) % 2.0 * smooth(0.45, 0.6, noise(x, y, 520.0, 19)))[..., None] * np.float32(0.06)
    open_land = _mix(_mix(_rgb(FIELD), _rgb(GRASS), noise(x, y, 170.0, 13)[..., None]), _rgb(DRY), dry * np.float32(0.8)) * (1.0 - terrace)
    return _mix(open_land, _mix(_rgb(DARK), _rgb(FOREST), crowns[..., None]), wood[..., None])


def _lit(colour: Field, height: Field, rings: Field, y: Field) -> Field:
    """The same in the light of the sun."""
    down = np.gradient(height, axis=0) / np.gradient(rings)[:, None]
    aside = np.gradient(height, axis=1) / np.maximum(1.0, np.abs(np.gradient(y, axis=1)))
    light = (-down * SUN[0] - aside * SUN[1] + SUN[2]) / np.sqrt(down * down + aside * aside + 1.0)
    return np.asarray(colour * (0.60 + 0.5 * np.clip(light, 0.2, 1.1))[..., None], dtype=np.float32)


def _hazed(colour: Field, clear: Field, up_deg: Field) -> Field:
    """The air before it: what is far takes the colour of the sky behind."""
    return _mix(_sky(up_deg), colour, clear[..., None])


def _sky(up_deg: Field) -> Field:
    """Pale over the land, bluer upwards."""
    share = np.clip(up_deg / np.float32(UP_DEG), 0.0, 1.0)[..., None]
    return _mix(_mix(_rgb(HAZE), _rgb(SKY_LOW), np.minimum(1.0, share * 3.0)), _rgb(SKY_TOP), share)


def _rgb(colour: tuple[int, int, int]) -> Field:
    return np.array(colour, dtype=np.float32)


def _mix(one: Field, other: Field, share: Field) -> Field:
    return np.asarray(one + (other - one) * share, dtype=np.float32)


def _widened(field: Field) -> Field:
    """Values of every third column spread over all columns."""
    places = np.linspace(0.0, field.shape[1] - 1.0, WIDE).astype(np.float32)
    left = np.minimum(places.astype(np.int32), field.shape[1] - 2)
    share = places - left
    return _mix(field[:, left], field[:, left + 1], share if field.ndim == 2 else share[:, None])


def _pixels(top: Field, colour: Field) -> bytes:
    """Each pixel has the colour of the first ring that reaches up to it, or of the sky."""
    rows = np.clip(np.ceil((UP_DEG - top) * PX_PER_DEG), 0, HIGH).astype(np.int64)
    begins = rows * WIDE + np.arange(WIDE)[None, :]
    ends = np.bincount(begins.ravel(), minlength=(HIGH + 1) * WIDE).reshape(HIGH + 1, WIDE)
    ring = rows.shape[0] - np.cumsum(ends, axis=0)[:HIGH]
    codes = np.concatenate([_packed(colour), np.zeros((1, WIDE), dtype=np.uint32)])
    found = codes[ring, np.arange(WIDE)[None, :]]
    lines = _packed(_sky(np.linspace(UP_DEG, DOWN_DEG, HIGH, dtype=np.float32)[:, None]))
    found = np.where(ring == rows.shape[0], lines, found)
    return np.ascontiguousarray(found.view(np.uint8).reshape(HIGH, WIDE, 4)[..., :3]).tobytes()


def _packed(colour: Field) -> NDArray[np.uint32]:
    """Three numbers as one: the low byte is red."""
    whole = np.clip(colour + 0.5, 0.0, 255.0).astype("<u4")
    return np.asarray(whole[..., 0] | whole[..., 1] << 8 | whole[..., 2] << 16, dtype="<u4")
