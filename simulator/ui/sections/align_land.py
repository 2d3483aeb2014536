"""What the spotting scope shows: the land as a backdrop made once, and the far tower drawn into it where geometry puts it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise
from math import ceil

from simulator.ui.canvas import Backdrop, Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.views.landscape import Landscape
from simulator.ui.views.panorama import ASIDE_DEG, HIGH, PX_PER_DEG, UP_DEG, WIDE, Panorama, panorama
from simulator.ui.views.scatter import Standing, standings
from simulator.ui.widgets.drawing import mixed

SIZES = {
    "scenery/tree-pine": (74, 98), "scenery/tree-round": (56, 81), "scenery/tree-round-dark": (56, 81), "scenery/tree-round-light": (56, 81),
    "scenery/house-terracotta": (108, 74), "scenery/house-green": (108, 74), "scenery/house-blue-roof": (108, 74),
}  # fmt: skip
STEP = 1.25
"""Heights of things are drawn in steps of this ratio: the eye does not see it, and few sizes have to be made."""
RED, WHITE_STEEL, AIR = "#C4472B", "#EEF2F5", "#DEEAEF"
LEAST_AIR = 0.1
"""Less haze than this is not drawn before a thing."""
BANDS = 7
"""Red and white bands of a tower, an odd number, red at top and foot."""
Project = Callable[[float, float], Point]
"""(degrees aside, degrees up) -> place in the picture."""


@lru_cache(maxsize=4)
def picture_of(land: Landscape) -> Panorama:
    """The strip of a land; kept, for haze is part of it."""
    return panorama(land)


def backdrop_of(land: Landscape) -> Backdrop:
    """The strip with trees and houses."""
    return Backdrop(WIDE, HIGH, AIR, lambda: picture_of(land).pixels, lambda: things_of(land))


def things_of(land: Landscape) -> Iterator[Callable[[Canvas], None]]:
    """How each thing on the land is drawn, the farthest first."""
    for one in standings(land, picture_of(land)):
        yield partial(_stand, one)


def place(aside_deg: float, up_deg: float) -> Point:
    """Where a direction lies in the strip."""
    return (aside_deg + ASIDE_DEG) * PX_PER_DEG, (UP_DEG - up_deg) * PX_PER_DEG


def _stand(one: Standing, canvas: Canvas) -> None:
    """A tree or house, the air before it; below what covers it nothing is drawn. It stands on whole pixels: few sizes have to be made."""
    wide, high = SIZES[one.sprite]
    tall = _stepped(one.high_deg * PX_PER_DEG)
    across = max(1.0, round(tall * wide / high))
    x, y = place(one.aside_deg, one.foot_deg)
    box = Box(round(x - across / 2), round(y) - tall, across, tall)
    edge = round(place(0.0, one.cover_deg)[1])
    air = 1.0 - one.clear
    if edge >= box.bottom:
        _aired(canvas, one.sprite, box, air)
        return
    with canvas.clip(Box(box.x, box.y, box.w, edge - box.y)) as inner:
        _aired(inner, one.sprite, box, air)


def _aired(canvas: Canvas, sprite: str, box: Box, air: float) -> None:
    """A sprite as the haze leaves it."""
    canvas.sprite(sprite, box)
    if air > LEAST_AIR:
        canvas.sprite(sprite, box, tint=AIR, alpha=round(air * 8) / 8)


def _stepped(value: float) -> float:
    """The nearest step of a ladder of sizes, from two pixels on."""
    size = 2.0
    while size * STEP < value:
        size *= STEP
    return float(round(size))


@dataclass(frozen=True, slots=True)
class TowerPlan:
    """The far tower as it is seen: half width and height of each level, degrees; the edge below which it is covered; what the haze leaves."""

    levels: tuple[tuple[float, float], ...]
    cover_deg: float
    clear: float


@lru_cache(maxsize=4)
def tower_plan(land: Landscape) -> TowerPlan:
    """The plan of a land's far tower, found once."""
    tower, picture = land.tower, picture_of(land)
    heights = [tower.foot_m + (tower.top_m - tower.foot_m) * index / BANDS for index in range(BANDS + 1)]
    levels = tuple((_half_deg(land, height), land.up_deg(tower.distance_m, height)) for height in heights)
    return TowerPlan(levels, picture.cover_deg(0.0, tower.distance_m * 0.985), picture.clear_at(0.0, tower.distance_m))


def draw_tower(canvas: Canvas, land: Landscape, at: Project, zoom: float) -> None:
    """The far tower as far as it stands above what lies before it; drawn once for a zoom, since only its place moves with the scope."""
    plan = tower_plan(land)
    (wide, low), (_, high) = plan.levels[0], plan.levels[-1]
    left, right, rim = at(-wide, low), at(wide, high), _dish_px(land, at) + 4.0
    box = Box(left[0] - rim, right[1] - rim, ceil(right[0] - left[0] + 2 * rim), ceil(at(0.0, plan.cover_deg)[1] - right[1] + rim))
    if plan.clear > 0.0 and box.h > 0.0 and canvas.sees(box):
        canvas.layer(("far tower", land, zoom), box, lambda inner: _draw_tower(inner, land, plan, at), anywhere=True)


def _draw_tower(canvas: Canvas, land: Landscape, plan: TowerPlan, at: Project) -> None:
    """Legs and braces in bands of red and white, the dish."""
    strokes: list[tuple[Point, Point, str, float]] = []
    for index, ((wide, low), (narrow, high)) in enumerate(pairwise(plan.levels)):
        colour = mixed(AIR, RED if index % 2 == 0 else WHITE_STEEL, plan.clear)
        corners = [at(-wide, low), at(wide, low), at(narrow, high), at(-narrow, high)]
        thick = max(1.0, (corners[1][0] - corners[0][0]) * 0.13)
        strokes += [(corners[0], corners[2], colour, thick * 0.6), (corners[1], corners[3], colour, thick * 0.6)]
        strokes += [(corners[0], corners[3], colour, thick), (corners[1], corners[2], colour, thick), (corners[3], corners[2], colour, thick)]
    edge = at(0.0, plan.cover_deg)[1]
    left, top = at(-2.0, UP_DEG)
    with canvas.clip(Box(left, top, at(2.0, 0.0)[0] - left, edge - top)) as inner:
        inner.strokes(strokes)
        _draw_dish(inner, land, at, plan.clear)


def _half_deg(land: Landscape, level_m: float) -> float:
    """Half the tower's width at a height, as an angle."""
    tower = land.tower
    share = (level_m - tower.foot_m) / (tower.top_m - tower.foot_m)
    return 57.29578 * (tower.foot_width_m + (tower.top_width_m - tower.foot_width_m) * share) / 2.0 / tower.distance_m


def _draw_dish(canvas: Canvas, land: Landscape, at: Project, seen: float) -> None:
    """The dish that looks here: white, round, never less than a speck."""
    tower = land.tower
    half = _half_deg(land, tower.dish_m)
    x, y = at(half, land.dish_up_deg)
    canvas.circle(x, y, _dish_px(land, at), mixed(AIR, "#FFFFFF", min(1.0, seen * 2)), line=mixed(AIR, "#55677A", seen), width=1)


def _dish_px(land: Landscape, at: Project) -> float:
    """The dish's radius."""
    tower = land.tower
    return max(1.4, (at(57.29578 * tower.dish_diameter_m / tower.distance_m, 0.0)[0] - at(0.0, 0.0)[0]) * 0.9)
