"""Who hangs loose too long loses his grip. He lies hurt at the foot, and the attempt goes on as a lesson."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.chance import Chance
from simulator.mechanics.climbing.hold import arrived_at
from simulator.mechanics.event import Event, event
from simulator.mechanics.process import process
from simulator.site.part import Person, changed
from simulator.site.people import crew_of
from simulator.site.structure import FOOT
from simulator.site.world import World

GRIP_MS = 300_000
"""How long arms and legs alone hold somebody on a ladder who also works (unsourced default)."""


@event("person_fell")
@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFell(Event):
    """Somebody lost his grip with no hook on a rated anchor."""

    place: str

    def apply(self, world: World, at_ms: int) -> World:
        """He lies at the foot, hurt, and climbs no more."""
        person = world.people[self.subject]
        fallen = changed(
            person, place=FOOT, hook_a="", hook_b="", hook_p="", hurt=True, fit=False, loose_since_ms=-1, down_by_ms=-1,
        )
        return world.put(arrived_at(fallen))


def _tiring(world: World) -> list[tuple[int, Person]]:
    """(when his strength ends, who) of everybody loose; who hangs in his work-positioning lanyard does not tire, though it catches nobody."""
    loose = [person for person in crew_of(world) if person.loose_since_ms >= 0 and not person.hook_p]
    found = [(person.loose_since_ms + GRIP_MS, person) for person in loose]
    return sorted(found, key=lambda row: (row[0], row[1].id))


class _Fatigue:
    name = "fatigue"
    rests_on = ("people",)

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """When the first one's strength is at its end."""
        tiring = _tiring(world)
        return tiring[0][0] if tiring else None

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Everybody whose strength is at its end."""
        return tuple(PersonFell(subject=person.id, place=person.place) for due, person in _tiring(world) if due <= at_ms)


process(_Fatigue())
