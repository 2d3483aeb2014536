"""What the colleague at the far end does when it falls due; his facts stand in the log under his own name."""

from __future__ import annotations

from simulator.base.chance import Chance
from simulator.mechanics import partner
from simulator.mechanics.event import Event
from simulator.mechanics.process import process
from simulator.site.world import World


class _Partner:
    name = "partner"
    rests_on = ("people", "antennas", "bolts", "hop_ends", "units")
    actor = "partner"

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """When he comes to rest, answers, or tries something himself."""
        return partner.due_ms(world)

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """What he does and says then."""
        return partner.falls_due(world, at_ms, chance)


process(_Partner())
