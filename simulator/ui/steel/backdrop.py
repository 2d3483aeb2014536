"""What lies behind and around the tower: sky and ranges that pass as one walks round it, fields, the compound at its foot.

The far land is one strip for a walk round the tower, baked for a height; the compound is drawn with every frame.
"""

from __future__ import annotations

from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from simulator.site.shapes import SPOTS, Point3
from simulator.ui.canvas import Canvas
from simulator.ui.flats import Flats
from simulator.ui.geometry import Box
from simulator.ui.steel.camera import Floats, Sight

TILE, TILES = 1280.0, 2
ROUND = TILE * TILES
"""Pixels of the strip."""
RANGES = (("mountains-1-far", 190.0, 220.0), ("mountains-2-middle", 132.0, 200.0), ("mountains-3-near", 92.0, 180.0), ("hills-1-far", 62.0, 160.0), ("hills-2-middle", 34.0, 150.0))
"""Sprite, how far its top lies above the horizon, its height."""
CLOUDS = (
    ("cloud-1", 160.0, 0.30, 100.0, 44.0), ("cloud-2", 620.0, 0.16, 90.0, 38.0), ("cloud-3", 1100.0, 0.36, 64.0, 30.0),
    ("cloud-2", 1500.0, 0.5, 70.0, 30.0), ("cloud-1", 1960.0, 0.2, 86.0, 38.0), ("cloud-3", 2350.0, 0.42, 60.0, 28.0),
)  # fmt: skip
"""Sprite, place along the strip, share of its height, size."""
BANDS = ((14.0, 60.0), (52.0, 76.0), (104.0, 96.0))
FAR_FIELD, NEAR_FIELD = "#8DBB6C", "#76A859"
VILLAGES = (430.0, 1480.0, 2180.0)
YARD_M, GRAVEL, RIM = 10.5, "#C3BFB4", "#A8A396"
POST_M, POST_WIDE_M, POSTS, FENCE = 1.9, 0.06, 8, "#7C8B99"
WIRES_M = (0.5, 1.2, POST_M)
CABINET_M = 2.1
CORNERS = ((1, 1), (1, -1), (-1, -1), (-1, 1))
STEP_PX = 6.0
"""The strip is baked anew when the horizon has moved by this much."""


def draw_backdrop(canvas: Canvas, sight: Sight, sky: str = "sky-day", *, soft: bool = True) -> None:
    """Everything that is not the tower."""
    room = sight.room
    horizon = round(max(room.y - 300.0, min(room.bottom + 400.0, sight.horizon_y)) / STEP_PX) * STEP_PX
    strip = Box(room.x, room.y, ROUND, room.h)
    shift = sight.camera.bearing_deg / 360.0 * ROUND
    lap = 0.0 if (ROUND * canvas.scale).is_integer() else 1.0 / canvas.scale  # in real pixels the strip ends between two: no seam is left open
    for aside in (ROUND - shift - lap, -shift):
        if aside < room.w:
            canvas.layer(("far land", sky, horizon, room.h), strip, lambda inner: _strip(inner, strip, horizon, sky), covers=True, aside=aside)
    _compound(canvas, sight, soft=soft)


def _strip(canvas: Canvas, strip: Box, horizon: float, sky: str) -> None:
    """Sky, clouds, ranges, fields, all the way round."""
    for tile in range(TILES):
        canvas.sprite(f"scenery/{sky}", Box(strip.x + tile * TILE, strip.y, TILE, strip.h))
    for name, x, share, wide, tall in CLOUDS:
        canvas.sprite(f"scenery/{name}", Box(strip.x + x, strip.y + strip.h * share, wide, tall))
    for name, above, high in RANGES:
        _tiles(canvas, strip, name, horizon - above, high)
    if horizon >= strip.bottom:
        return
    canvas.rect(Box(strip.x, horizon + 26.0, strip.w, max(1.0, strip.bottom - horizon - 26.0)), FAR_FIELD)
    for x in VILLAGES:
        canvas.sprite("scenery/village-cluster", Box(strip.x + x, horizon - 6, 188, 43))
    for index, (down, high) in enumerate(BANDS):
        _tiles(canvas, strip, f"rice-terrace-band-{index + 2}", horizon + down, high)
    foot = horizon + BANDS[-1][0] + 60.0
    if foot < strip.bottom:
        canvas.rect(Box(strip.x, foot, strip.w, strip.bottom - foot), NEAR_FIELD)


def _tiles(canvas: Canvas, strip: Box, name: str, top: float, high: float) -> None:
    """A range goes on without a seam."""
    if top < strip.bottom:
        for tile in range(TILES):
            canvas.sprite(f"scenery/{name}", Box(strip.x + tile * TILE, top, TILE, high))


def yard_rim() -> list[Point3]:
    """The corners of the compound."""
    return [(east * YARD_M, north * YARD_M, 0.0) for east, north in CORNERS]


def _compound(canvas: Canvas, sight: Sight, *, soft: bool) -> None:
    """Gravel, concrete under the legs, the cabinet, the fence behind."""
    if _shows_yard(sight):
        flats, behind = _flats(sight, soft)
        canvas.flats(flats, 0, behind)
        _cabinet(canvas, sight)


def _shows_yard(sight: Sight) -> bool:
    """Whether any of the compound, up to the top of the cabinet, is in sight."""
    return min(sight.point((east, north, CABINET_M))[1] for east, north, _ in yard_rim()) < sight.room.bottom


def _side(a: Point3, b: Point3) -> list[tuple[Point3, Point3]]:
    """A side of the fence: its posts, then its wires."""
    along = [(a[0] + (b[0] - a[0]) * n / POSTS, a[1] + (b[1] - a[1]) * n / POSTS) for n in range(POSTS + 1)]
    posts: list[tuple[Point3, Point3]] = [((x, y, 0.0), (x, y, POST_M)) for x, y in along]
    return posts + [((a[0], a[1], high), (b[0], b[1], high)) for high in WIRES_M]


@cache
def _yard() -> Floats:
    """The compound's points (n, 3): its rim, the pads under the legs, the fence side by side, a stroke's two ends in turn."""
    rim = yard_rim()
    pads = [(x * 2.5 + dx * 0.6, y * 2.5 + dy * 0.6, 0.02) for x, y in CORNERS for dx, dy in CORNERS]
    sides = zip(rim, [*rim[1:], rim[0]], strict=True)
    return np.array([*rim, *pads, *(end for side in sides for piece in _side(*side) for end in piece)])


GROUND = np.arange(0, 4 + 4 * len(CORNERS), 4)
"""Where the polygons on the ground begin: the rim, then the pads."""
FENCED = int(GROUND[-1]) + 4
"""Where the points of the fence begin."""
STROKES = POSTS + 1 + len(WIRES_M)
"""Pieces of a side of the fence."""


def draw_fence(canvas: Canvas, sight: Sight, *, soft: bool = True) -> None:
    """Posts with three wires: the sides before the tower; on the move its edges may be hard (not `soft`), for its wires are long."""
    if _shows_yard(sight):
        flats, behind = _flats(sight, soft)
        canvas.flats(flats, behind)


@cache
def _rows(sides: tuple[int, ...]) -> tuple[NDArray[np.int64], NDArray[np.int64], list[str]]:
    """First and last points and colours of what lies on the ground, then of the fence's sides in this order."""
    fence = (FENCED + 2 * STROKES * np.array(sides)[:, None] + np.arange(0, 2 * STROKES, 2)).ravel()
    colours = [GRAVEL, *[RIM] * len(CORNERS), *[FENCE] * len(fence)]
    return np.concatenate((GROUND, fence)), np.concatenate((GROUND + 4, fence + 2)), colours


@lru_cache(maxsize=1)
def _flats(sight: Sight, soft: bool) -> tuple[Flats, int]:
    """The ground and the fence, its sides from far to near; and how many of these pieces are behind the tower."""
    rim = yard_rim()
    away = [sight.away_m(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, 0.0)) for a, b in zip(rim, [*rim[1:], rim[0]], strict=True)]
    sides = tuple(sorted(range(len(away)), key=lambda side: -away[side]))
    axis_m = sight.away_m((0.0, 0.0, 0.0))
    widths = [0.0] * len(GROUND)
    for side in sides:
        post = POST_WIDE_M * sight.focal / away[side]
        widths += [max(1.0, post)] * (POSTS + 1) + [max(1.0, post / 2)] * len(WIRES_M)
    first, last, colours = _rows(sides)
    x, y, _ = sight.seen(_yard())
    flats = Flats(x, y, first, last, colours, np.array(widths), soft)
    return flats, len(GROUND) + STROKES * sum(one > axis_m for one in away)


def _cabinet(canvas: Canvas, sight: Sight) -> None:
    """The cabinet on its plinth: it shows its face wherever one stands."""
    east, north = SPOTS["cabinet"]
    x, y = sight.point((east, north, 0.0))
    high = CABINET_M * sight.px_at((east, north, 0.0))
    canvas.sprite("scenery/cabinet-on-plinth", Box(x - high * 98 / 133 / 2, y - high, high * 98 / 133, high))
