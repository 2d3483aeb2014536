"""Up and down the tower, a station at a time: hook first, then step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.climbing.falls import dropped_on_the_way
from simulator.mechanics.climbing.hold import arrived_at, loosened, settled_hold
from simulator.mechanics.climbing.leaving import left_ground, risked_weather
from simulator.mechanics.event import Event, event
from simulator.site.aloft import holds_back, hooked_on, tower_of
from simulator.site.part import Person, changed
from simulator.site.structure import Tower
from simulator.site.world import World


@event("person_climbed")
@dataclass(frozen=True, slots=True, kw_only=True)
class PersonClimbed(Event):
    """Somebody moved one station up, down or aside."""

    place: str
    came_from: str
    height_mm: int

    def apply(self, world: World, at_ms: int) -> World:
        """He stands there; who came up to the first platform hook by hook has climbed this ladder."""
        person = world.people[self.subject]
        tower = tower_of(world, person)
        arrived = bool(tower and tower.stations[self.place].railed)
        person = changed(person, place=self.place, has_climbed=person.has_climbed or arrived)
        return settled_hold(world, arrived_at(person), at_ms)


def need_tower(world: World, person: Person, place: str) -> Tower:
    """The tower somebody stands at or on, or a refusal; who is hurt climbs no more."""
    tower = tower_of(world, person)
    if tower is None or place not in tower.stations:
        raise Refusal("no_such_place", place=place)
    if person.place not in tower.stations:
        raise Refusal("not_at_tower", person=person.id, stands=person.place)
    if person.hurt:
        raise Refusal("hurt", person=person.id)
    return tower


def need_free_hooks(tower: Tower, person: Person, place: str) -> None:
    """Refuses where a lanyard holds somebody back: the short one always, a leg of the twin one when its hook would be two moves away."""
    if person.hook_p:
        raise Refusal("hook_holds", hook="p", member=person.hook_p, person=person.id)
    for hook in ("a", "b"):
        member = hooked_on(person, hook)
        if holds_back(tower, member, place):
            raise Refusal("hook_holds", hook=hook, member=member, person=person.id)


@action("climb", trade="climbing", gesture="hold", pace_ms=2_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class Climb(Action):
    """Climbs one station up or down, or steps aside to a working position; held for a second."""

    to: Annotated[str, Arg("station one move away")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Only to a neighbouring station, and only as far as the hooks allow."""
        person = need_person(world, self.by)
        tower = need_tower(world, person, self.to)
        if self.to not in tower.stations[person.place].next_to:
            raise Refusal("not_next_to", place=self.to, stands=person.place)
        need_free_hooks(tower, person, self.to)
        moved = changed(person, place=self.to)
        height_mm = tower.height_mm(self.to)
        return (
            *left_ground(world, person, self.to),
            PersonClimbed(subject=self.by, place=self.to, came_from=person.place, height_mm=height_mm),
            *loosened(world, person, moved, "step"),
            *risked_weather(world, person, height_mm, at_ms),
            *dropped_on_the_way(world, person, height_mm),
        )
