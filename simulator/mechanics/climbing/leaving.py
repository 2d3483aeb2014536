"""Leaving the ground, and going up under a bad sky: facts that others judge."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.mechanics.event import Event, event
from simulator.site.part import Person
from simulator.site.people import height_mm
from simulator.site.structure import FOOT
from simulator.site.weather import sky, thunder_rest_until_ms, wind_at_mm_s
from simulator.site.world import World

GRACE_MS = 60_000
"""What hand and foot had begun when thunder was heard or the wind rose they may finish (as for lines from outside)."""


@event("ground_left")
@dataclass(frozen=True, slots=True, kw_only=True)
class GroundLeft(Event):
    """Somebody left the ground for the tower."""

    place: str


@event("weather_risked")
@dataclass(frozen=True, slots=True, kw_only=True)
class WeatherRisked(Event):
    """Somebody went up in wind above the limit, or within thirty minutes of thunder (`what`: wind, thunder)."""

    what: str
    height_mm: int


def left_ground(world: World, person: Person, place: str) -> tuple[Event, ...]:
    """The fact of leaving the ground, where he does."""
    return (GroundLeft(subject=person.id, place=place),) if person.place == FOOT else ()


def risked_weather(world: World, person: Person, to_mm: int, at_ms: int) -> tuple[Event, ...]:
    """The fact of going up under a bad sky, where he does; the step begun when it turned bad he may finish."""
    if to_mm <= height_mm(world, person):
        return ()
    heard, begun = sky(world).thunder_heard_ms, at_ms - GRACE_MS
    if heard >= 0 and heard <= begun and at_ms < thunder_rest_until_ms(world):
        return (WeatherRisked(subject=person.id, what="thunder", height_mm=to_mm),)
    if min(wind_at_mm_s(world, at_ms, to_mm), wind_at_mm_s(world, begun, to_mm)) > world.layout.wind_limit_mm_s:
        return (WeatherRisked(subject=person.id, what="wind", height_mm=to_mm),)
    return ()
