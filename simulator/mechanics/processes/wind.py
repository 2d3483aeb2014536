"""A blow comes up and dies down at the times the sky's course has them."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.chance import Chance
from simulator.mechanics.event import Event, event
from simulator.mechanics.process import process
from simulator.mechanics.processes.recall import recalled, released
from simulator.site.people import height_mm
from simulator.site.weather import sky, wind_at_mm_s
from simulator.site.world import World


@event("wind_rose")
@dataclass(frozen=True, slots=True, kw_only=True)
class WindRose(Event):
    """A blow has come up."""

    def apply(self, world: World, at_ms: int) -> World:
        """Who works where it passes the limit must come down."""
        world = world.change("weather", self.subject, blown="rose")
        limit = world.layout.wind_limit_mm_s
        return recalled(world, at_ms, lambda person: wind_at_mm_s(world, at_ms, height_mm(world, person)) > limit)


@event("wind_fell")
@dataclass(frozen=True, slots=True, kw_only=True)
class WindFell(Event):
    """The blow has died down."""

    def apply(self, world: World, at_ms: int) -> World:
        """Nobody needs to come down for it any more."""
        return released(world.change("weather", self.subject, blown="fell"), at_ms)


class _Wind:
    name = "wind"
    rests_on = ("weather",)

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """When the blow comes up, then when it dies down."""
        weather = sky(world)
        if weather.blow_ms < 0 or weather.blown == "fell":
            return None
        if not weather.blown:
            return weather.blow_ms
        return weather.calm_ms if weather.calm_ms >= 0 else None

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The fact."""
        weather = sky(world)
        return (WindFell(subject=weather.id),) if weather.blown else (WindRose(subject=weather.id),)


process(_Wind())
