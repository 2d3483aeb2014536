"""Wind and thunder as closed forms of time."""

from __future__ import annotations

import math

from simulator.site.part import Weather
from simulator.site.world import World

THUNDER_REST_MS = 30 * 60_000
"""Work may go on thirty minutes after the last thunder (row A16)."""


def sky(world: World) -> Weather:
    """The site's weather."""
    return next(iter(world.weather.values()))


def wind_mm_s(world: World, now_ms: int) -> float:
    """Mean wind near the ground, mm/s: the course's mean with a slow swing of a fifth."""
    return sky(world).wind_mm_s * (1.0 + 0.2 * math.sin(now_ms / 240_000.0))


def time_of_day_s(world: World, now_ms: int) -> int:
    """Seconds after midnight."""
    return sky(world).start_s + now_ms // 1000


def thunder_rest_until_ms(world: World) -> int:
    """Work time until which thunder forbids work on outdoor lines; -1 where none was heard."""
    heard = sky(world).thunder_heard_ms
    return heard + THUNDER_REST_MS if heard >= 0 else -1
