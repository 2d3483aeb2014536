"""Fog comes at the time the sky's course has it."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.chance import Chance
from simulator.mechanics.event import Event, event
from simulator.mechanics.process import process
from simulator.site.weather import sky
from simulator.site.world import World


@event("fog_came")
@dataclass(frozen=True, slots=True, kw_only=True)
class FogCame(Event):
    """Fog lies on the hill: the far tower is out of sight."""

    def apply(self, world: World, at_ms: int) -> World:
        """It stays."""
        return world.change("weather", self.subject, fog_lies=True)


class _Fog:
    name = "fog"
    rests_on = ("weather",)

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """Once."""
        weather = sky(world)
        return weather.fog_ms if weather.fog_ms >= 0 and not weather.fog_lies else None

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The fact."""
        return (FogCame(subject=sky(world).id),)


process(_Fog())
