"""Thunder is heard at the time the sky's course has it."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.chance import Chance
from simulator.mechanics.event import Event, event
from simulator.mechanics.process import process
from simulator.mechanics.processes.recall import recalled
from simulator.site.weather import sky
from simulator.site.world import World


@event("thunder_heard")
@dataclass(frozen=True, slots=True, kw_only=True)
class ThunderHeard(Event):
    """Thunder was heard on the site."""

    def apply(self, world: World, at_ms: int) -> World:
        """Everybody has heard it, and who is aloft must come down."""
        return recalled(world.change("weather", self.subject, thunder_heard_ms=at_ms), at_ms)


class _Thunder:
    name = "thunder"
    rests_on = ("weather",)

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """Once."""
        weather = sky(world)
        return weather.thunder_ms if weather.thunder_ms >= 0 and weather.thunder_heard_ms < 0 else None

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The fact."""
        return (ThunderHeard(subject=sky(world).id),)


process(_Thunder())
