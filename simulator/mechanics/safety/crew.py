"""The crew: where somebody stands, whether he is fit, briefed, checked, and what he may do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.event import Event, TimePassed, event
from simulator.mechanics.safety.worn import missing_gear
from simulator.site.aloft import HOOKS, hooked_on
from simulator.site.people import crew_of, is_aloft
from simulator.site.world import World

WALK_MS = 20_000


@event("person_moved")
@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMoved(Event):
    """A person went to a place, shown in time-lapse."""

    place: str
    took_ms: int

    def apply(self, world: World, at_ms: int) -> World:
        """He stands there."""
        return world.change("people", self.subject, place=self.place, under="")


@event("fitness_asked")
@dataclass(frozen=True, slots=True, kw_only=True)
class FitnessAsked(Event):
    """A person was asked whether he is fit for work."""

    fit: bool

    def apply(self, world: World, at_ms: int) -> World:
        """The question was put."""
        return world.change("people", self.subject, asked_fit=True)


@event("crew_briefed")
@dataclass(frozen=True, slots=True, kw_only=True)
class CrewBriefed(Event):
    """The toolbox talk was held with everybody of the crew."""

    def apply(self, world: World, at_ms: int) -> World:
        """Everybody has heard it."""
        for person in crew_of(world):
            world = world.change("people", person.id, briefed=True)
        return world


@event("buddy_checked")
@dataclass(frozen=True, slots=True, kw_only=True)
class BuddyChecked(Event):
    """One checked the other's gear; `missing` is what he does not wear, comma separated."""

    missing: str

    def apply(self, world: World, at_ms: int) -> World:
        """The check was made."""
        return world.change("people", self.subject, buddy_checked=True)


@event("role_assigned")
@dataclass(frozen=True, slots=True, kw_only=True)
class RoleAssigned(Event):
    """A person was told to climb or to stay on the ground."""

    role: str

    def apply(self, world: World, at_ms: int) -> World:
        """That is his role now."""
        return world.change("people", self.subject, role=self.role)


@action("go_to", trade="safety", pace_ms=WALK_MS)
@dataclass(frozen=True, slots=True, kw_only=True)
class GoTo(Action):
    """Walks to a place of the site."""

    place: Annotated[str, Arg("place of the site")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Refuses places the site does not have; from the tower one climbs down, and a hook on it holds one there."""
        person = need_person(world, self.by)
        if is_aloft(world, person):
            raise Refusal("aloft", person=self.by, stands=person.place)
        hook = next((hook for hook in HOOKS if hooked_on(person, hook)), "")
        if hook:
            raise Refusal("hook_holds", hook=hook, member=hooked_on(person, hook), person=self.by)
        if self.place not in world.layout.places:
            raise Refusal("no_such_place", place=self.place)
        return (PersonMoved(subject=self.by, place=self.place, took_ms=WALK_MS),)


@action("ask_fit", trade="safety", pace_ms=2_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class AskFit(Action):
    """Asks a person of the crew whether he is fit for work."""

    person: Annotated[str, Arg("person asked")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """He answers truly."""
        need_person(world, self.by)
        return (FitnessAsked(subject=self.person, fit=need_person(world, self.person).fit),)


@action("hold_briefing", trade="safety", pace_ms=24_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class HoldBriefing(Action):
    """Holds the toolbox talk: work, hazards, signals, emergency."""

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The whole crew must stand together."""
        here = need_person(world, self.by).place
        for other in crew_of(world):
            if other.place != here:
                raise Refusal("crew_apart", person=other.id)
        return (CrewBriefed(subject="crew"),)


@action("check_buddy", trade="safety", pace_ms=6_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class CheckBuddy(Action):
    """Checks the other's gear from head to foot."""

    person: Annotated[str, Arg("person checked")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Nobody is his own buddy."""
        need_person(world, self.by)
        other = need_person(world, self.person)
        if self.person == self.by:
            raise Refusal("own_buddy", person=self.by)
        return (BuddyChecked(subject=self.person, missing=",".join(missing_gear(world, other, "ground"))),)


@action("assign_role", trade="safety", pace_ms=1_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class AssignRole(Action):
    """Tells a person to climb or to stay on the ground."""

    person: Annotated[str, Arg("person told")]
    role: Annotated[str, Arg("what he does", words=("climber", "ground"))]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """He does as told."""
        need_person(world, self.by)
        need_person(world, self.person)
        return (RoleAssigned(subject=self.person, role=self.role),)


@action("wait", trade="safety", pace_ms=0)
@dataclass(frozen=True, slots=True, kw_only=True)
class Wait(Action):
    """Waits, shown in time-lapse."""

    duration_ms: Annotated[int, Arg("how long", unit="ms", low=1_000, high=7_200_000)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Time passes."""
        need_person(world, self.by)
        return (TimePassed(subject=self.by, took_ms=self.duration_ms),)
