"""What holds somebody changes: whether he hangs loose is settled in one place, and known at once."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.mechanics.event import Event, event
from simulator.site.aloft import is_loose
from simulator.site.part import Person, changed
from simulator.site.people import is_aloft
from simulator.site.structure import FOOT
from simulator.site.world import World

OFF_THE_LADDER = "ladder"
"""Mark of somebody who has just come down and has yet to walk away."""


@event("came_loose")
@dataclass(frozen=True, slots=True, kw_only=True)
class CameLoose(Event):
    """Somebody is off the ground and off a railed platform with no fall-arrest hook on a rated anchor, since now or on the stretch just climbed.

    `how`: `step` he went without, `hook` he took the last one off, `unrated` he hangs on steel that is no anchor, `rhythm` on a stretch.
    """

    at: str
    how: str


def arrived_at(person: Person) -> Person:
    """The person where he has just come: nothing there has been said of him yet; who comes down the ladder is not called under what hangs."""
    return changed(person, exposed_to="", under=OFF_THE_LADDER if person.place == FOOT else "")


def settled_hold(world: World, person: Person, at_ms: int) -> World:
    """The World with that person as he is now, loose since now or held; on the ground nothing aloft concerns him any more."""
    moved = world.put(person)
    since = (person.loose_since_ms if person.loose_since_ms >= 0 else at_ms) if is_loose(moved, person) else -1
    down_by = person.down_by_ms if is_aloft(moved, person) else -1
    return world.put(changed(person, loose_since_ms=since, down_by_ms=down_by))


def loosened(world: World, before: Person, after: Person, how: str) -> tuple[Event, ...]:
    """The fact that somebody comes loose by a change, where he does and was not."""
    if is_loose(world, before) or not is_loose(world.put(after), after):
        return ()
    on_steel = bool(after.hook_a or after.hook_b)
    return (CameLoose(subject=after.id, at=after.place, how="unrated" if on_steel else how),)
