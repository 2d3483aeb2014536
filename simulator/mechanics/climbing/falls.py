"""Things that are not tied fall."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.mechanics.event import Event, event
from simulator.site.aloft import carried_by
from simulator.site.part import Person
from simulator.site.people import height_mm
from simulator.site.world import World

POCKET_HOLDS_MM = 2_500
"""Up to here a pocket keeps what is in it: the first knee lifted above that lets it go (unsourced default)."""


@event("item_dropped")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDropped(Event):
    """A thing fell from the tower; nobody was hurt, the thing is broken."""

    by: str
    height_mm: int

    def apply(self, world: World, at_ms: int) -> World:
        """It lies broken among the goods."""
        return world.change("items", self.subject, place="store", held_by="", defect="dropped", inspected=False)


def dropped_on_the_way(world: World, person: Person, to_mm: int) -> tuple[Event, ...]:
    """What falls out of somebody's pockets as he climbs up to a height."""
    if to_mm <= POCKET_HOLDS_MM or to_mm <= height_mm(world, person):
        return ()
    return tuple(
        ItemDropped(subject=item.id, by=person.id, height_mm=to_mm) for item in carried_by(world, person.id) if item.held_by == "pocket"
    )
