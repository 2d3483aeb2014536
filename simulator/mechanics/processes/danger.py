"""Somebody gets into a beam, or under what hangs or works above him: known at once, however it came about."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from simulator.base.chance import Chance
from simulator.base.units import round_half_up
from simulator.mechanics.event import Event, event
from simulator.mechanics.process import process
from simulator.site.exposure import beam_over
from simulator.site.memo import remembered
from simulator.site.part import Person
from simulator.site.people import crew_of, is_aloft
from simulator.site.structure import FOOT
from simulator.site.world import World


@event("person_exposed")
@dataclass(frozen=True, slots=True, kw_only=True)
class PersonExposed(Event):
    """Somebody is where the power density of an antenna is above the limit for people at work."""

    source: str
    place: str
    mw_m2: int

    def apply(self, world: World, at_ms: int) -> World:
        """Once for each place he stands at."""
        return world.change("people", self.subject, exposed_to=self.source)


@event("stood_under")
@dataclass(frozen=True, slots=True, kw_only=True)
class StoodUnder(Event):
    """Somebody stands in the drop zone while a load hangs there (`kind` load) or somebody works above (`kind` person)."""

    kind: str
    what: str

    def apply(self, world: World, at_ms: int) -> World:
        """Once until he goes away."""
        return world.change("people", self.subject, under=self.what)


def _above(world: World, person: Person) -> tuple[str, str]:
    """(kind, what) above somebody at the tower's foot, two empty texts for nothing."""
    for _, hoist in sorted(world.hoists.items()):
        if hoist.load and (hoist.height_mm > 0 or hoist.rate_mm_s != 0):
            return "load", hoist.load
    other = next((one for one in crew_of(world, person.site) if one.id != person.id and is_aloft(world, one)), None)
    return ("person", other.id) if other else ("", "")


FAMILIES = ("people", "emitters", "antennas", "cells", "units", "hoists", "mounts")


@remembered(attrgetter(*FAMILIES))
def changes(world: World) -> tuple[Event, ...]:
    """What has just begun for somebody of the crew, in id order."""
    found: list[Event] = []
    for person in crew_of(world):
        if person.place == FOOT:
            kind, what = _above(world, person)
            if kind and (not person.under or (kind == "load" and person.under != what)):
                found.append(StoodUnder(subject=person.id, kind=kind, what=what))
        elif is_aloft(world, person) and not person.exposed_to:
            source, density = beam_over(world, person)
            if source:
                found.append(PersonExposed(subject=person.id, source=source, place=person.place, mw_m2=round_half_up(density * 1_000.0)))
    return tuple(found)


class _Danger:
    name = "danger"
    rests_on = FAMILIES

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """At once."""
        return last_ms if changes(world) else None

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Everybody concerned."""
        return changes(world)


process(_Danger())
