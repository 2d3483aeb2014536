"""Wind, thunder and fog as closed forms of time; wind grows with height."""

from __future__ import annotations

import math

from simulator.site.part import Weather
from simulator.site.world import World

THUNDER_REST_MS = 30 * 60_000
"""Work may go on thirty minutes after the last thunder (row A16)."""
HAND_MM = 2_000
"""Height of a hand held up on the ground: where the course's wind is given."""
SHEAR = 1.0 / 7.0
"""Exponent of the power law u(z) = u(r) (z / r)^a over open land in neutral air (Peterson and Hennessey, J. Appl. Meteorol. 17, 1978)."""
RISE_MS = 60_000
"""A blow comes up in a minute, and dies down in one (unsourced default)."""
BEAUFORT_MM_S = (300, 1_600, 3_400, 5_500, 8_000, 10_800, 13_900, 17_200, 20_800, 24_500, 28_500, 32_700)
"""Least mean wind of Beaufort 1, 2, 3 ... (WMO Manual on Codes, table 1100)."""


def sky(world: World) -> Weather:
    """The site's weather."""
    return next(iter(world.weather.values()))


def wind_mm_s(world: World, now_ms: int) -> float:
    """Mean wind at a hand on the ground, mm/s: the course's mean with a slow swing of a fifth; while it blows, the blow's mean."""
    weather = sky(world)
    usual = weather.wind_mm_s * (1.0 + 0.2 * math.sin(now_ms / 240_000.0))
    share = _blow_share(weather, now_ms)
    return usual + share * max(0.0, weather.blow_mm_s - usual)


def _blow_share(weather: Weather, now_ms: int) -> float:
    """How much of the blow is there, 0 to 1: up within a minute before `blow_ms`, down within one after `calm_ms`."""
    if weather.blow_ms < 0:
        return 0.0
    rising = (now_ms - weather.blow_ms) / RISE_MS + 1.0
    falling = 1.0 - (now_ms - weather.calm_ms) / RISE_MS if weather.calm_ms >= 0 else 1.0
    return min(1.0, max(0.0, min(rising, falling)))


def wind_at_mm_s(world: World, now_ms: int, height_mm: int) -> float:
    """Mean wind at the hand of somebody whose feet are at a height, mm/s."""
    return wind_mm_s(world, now_ms) * math.pow((height_mm + HAND_MM) / HAND_MM, SHEAR)


def gust_at_mm_s(world: World, now_ms: int, height_mm: int) -> float:
    """Strongest gust at a height, mm/s: the mean grown as the course's gust stands to its mean, at least by half (row A14: about twice)."""
    weather = sky(world)
    ratio = weather.gust_mm_s / weather.wind_mm_s if weather.wind_mm_s else 1.5
    return wind_at_mm_s(world, now_ms, height_mm) * min(2.0, max(1.5, ratio))


def beaufort(mean_mm_s: float) -> int:
    """Beaufort number of a mean wind.

    >>> beaufort(7_900.0), beaufort(8_000.0)
    (4, 5)
    """
    return sum(1 for least in BEAUFORT_MM_S if mean_mm_s >= least)


def sight_m(world: World, now_ms: int) -> int:
    """How far one sees, m: the course's sight, or the fog's while it lies."""
    weather = sky(world)
    return min(weather.sight_m, weather.fog_m) if 0 <= weather.fog_ms <= now_ms else weather.sight_m


def time_of_day_s(world: World, now_ms: int) -> int:
    """Seconds after midnight."""
    return sky(world).start_s + now_ms // 1000


def thunder_rest_until_ms(world: World) -> int:
    """Work time until which thunder forbids work on outdoor lines; -1 where none was heard."""
    heard = sky(world).thunder_heard_ms
    return heard + THUNDER_REST_MS if heard >= 0 else -1
