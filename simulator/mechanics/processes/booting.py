"""Units report that they have booted."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.chance import Chance
from simulator.mechanics.event import Event, event
from simulator.mechanics.process import process
from simulator.site.memo import remembered
from simulator.site.topology import unit_type
from simulator.site.world import World


@event("unit_booted")
@dataclass(frozen=True, slots=True, kw_only=True)
class UnitBooted(Event):
    """A unit runs."""

    def apply(self, world: World, at_ms: int) -> World:
        """It is up."""
        return world.change("units", self.subject, booted=True)


@remembered(lambda world: (world.units,))
def _booting(world: World) -> list[tuple[int, str]]:
    return sorted(
        (unit.powered_ms + unit_type(world, unit_id).boot_ms, unit_id)
        for unit_id, unit in world.units.items()
        if unit.powered_ms >= 0 and not unit.booted
    )


class _Boot:
    name = "boot"
    rests_on = ("units",)

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """When the next booting unit is up."""
        waiting = _booting(world)
        return waiting[0][0] if waiting else None

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Every unit that is up now."""
        return tuple(UnitBooted(subject=unit_id) for due, unit_id in _booting(world) if due <= at_ms)


process(_Boot())
