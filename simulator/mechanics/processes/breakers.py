"""A breaker that carries too much grows hot and trips."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.chance import Chance
from simulator.mechanics.event import Event, event
from simulator.mechanics.process import process
from simulator.site import electrical
from simulator.site.memo import remembered
from simulator.site.world import World


@event("way_overloaded")
@dataclass(frozen=True, slots=True, kw_only=True)
class WayOverloaded(Event):
    """A way began to carry too much, or ceased to."""

    on: bool

    def apply(self, world: World, at_ms: int) -> World:
        """Hot since now, or cool."""
        return world.change("ways", self.subject, hot_ms=at_ms if self.on else -1)


@event("breaker_tripped")
@dataclass(frozen=True, slots=True, kw_only=True)
class BreakerTripped(Event):
    """A breaker opened by itself."""

    def apply(self, world: World, at_ms: int) -> World:
        """Its lever stands in the middle; it must be reset before it closes again."""
        return world.change("ways", self.subject, tripped=True, hot_ms=-1)


@remembered(lambda world: (*electrical.supply_parts(world), world.ways))
def _heat_changes(world: World) -> tuple[Event, ...]:
    hot = electrical.holding_times(world)
    begun = [WayOverloaded(subject=way_id, on=True) for way_id in hot if world.ways[way_id].hot_ms < 0]
    ended = [WayOverloaded(subject=way_id, on=False) for way_id, way in sorted(world.ways.items()) if way.hot_ms >= 0 and way_id not in hot]
    return (*begun, *ended)


class _Heat:
    name = "heat"
    rests_on = electrical.FAMILIES

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """At once when an overload begins or ends."""
        return last_ms if _heat_changes(world) else None

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Every way whose overload began or ended."""
        return _heat_changes(world)


class _Trip:
    name = "trip"
    rests_on = electrical.FAMILIES

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """When the first hot way has held long enough."""
        times = [world.ways[way_id].hot_ms + holds for way_id, holds in electrical.holding_times(world).items() if world.ways[way_id].hot_ms >= 0]
        return min(times) if times else None

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The way whose time has come; of several the first by name, since opening one changes the rest."""
        for way_id, holds in electrical.holding_times(world).items():
            hot_ms = world.ways[way_id].hot_ms
            if hot_ms >= 0 and hot_ms + holds <= at_ms:
                return (BreakerTripped(subject=way_id),)
        return ()


process(_Heat())
process(_Trip())
