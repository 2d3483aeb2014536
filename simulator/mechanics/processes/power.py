"""Power comes and goes at units when the network changes; reversed units suffer for it."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.chance import Chance
from simulator.mechanics.event import Event, event
from simulator.mechanics.measuring.meter import UnitDamaged
from simulator.mechanics.process import process
from simulator.site import electrical
from simulator.site.memo import remembered
from simulator.site.topology import unit_type
from simulator.site.world import World


@event("unit_powered")
@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPowered(Event):
    """Power came to a unit, or went."""

    on: bool

    def apply(self, world: World, at_ms: int) -> World:
        """It has power since now, or none."""
        return world.change("units", self.subject, powered_ms=at_ms if self.on else -1, booted=False)


@remembered(electrical.supply_parts)
def changes(world: World) -> tuple[Event, ...]:
    """What the network has just done to units, in id order."""
    found: list[Event] = []
    for feed in electrical.dc_inputs(world):
        unit = world.units[feed.unit]
        state = electrical.feed_of(world, feed.unit)
        if state == "reversed" and unit_type(world, feed.unit).reverse_polarity == "damaged" and not unit.damaged:
            found.append(UnitDamaged(subject=feed.unit, cause="reversed"))
            continue
        fed = state == "fed" and not unit.damaged
        if fed != (unit.powered_ms >= 0):
            found.append(UnitPowered(subject=feed.unit, on=fed))
    return tuple(found)


class _Power:
    name = "power"
    rests_on = electrical.FAMILIES

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """At once when network and units disagree."""
        return last_ms if changes(world) else None

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Every unit whose supply changed."""
        return changes(world)


process(_Power())
