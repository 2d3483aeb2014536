"""Lanyards: a hook goes on a member of the tower, or comes off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.climbing.hold import loosened, settled_hold
from simulator.mechanics.event import Event, event
from simulator.site.aloft import HOOKS, hooked_on, lanyard_hook_mm, members_in_reach, tower_of
from simulator.site.part import Person, changed
from simulator.site.structure import Member
from simulator.site.world import World


def with_hook(person: Person, hook: str, member: str) -> Person:
    """The person with one hook on a member, or on none."""
    if hook == "a":
        return changed(person, hook_a=member)
    return changed(person, hook_b=member) if hook == "b" else changed(person, hook_p=member)


@event("hook_put_on")
@dataclass(frozen=True, slots=True, kw_only=True)
class HookPutOn(Event):
    """A hook was put round a member; `rated` as the member is marked."""

    hook: str
    member: str
    rated: bool

    def apply(self, world: World, at_ms: int) -> World:
        """It holds as well as the member does."""
        return settled_hold(world, with_hook(world.people[self.subject], self.hook, self.member), at_ms)


@event("hook_taken_off")
@dataclass(frozen=True, slots=True, kw_only=True)
class HookTakenOff(Event):
    """A hook was taken off a member."""

    hook: str
    member: str

    def apply(self, world: World, at_ms: int) -> World:
        """It hangs at the harness again."""
        return settled_hold(world, with_hook(world.people[self.subject], self.hook, ""), at_ms)


def need_member(world: World, person: Person, member_id: str) -> Member:
    """The member in reach, or a refusal."""
    tower = tower_of(world, person)
    if tower is None or member_id not in tower.members:
        raise Refusal("no_such_member", member=member_id)
    if tower.members[member_id] not in members_in_reach(tower, person.place):
        raise Refusal("out_of_reach", person=person.id, place=tower.members[member_id].station, stands=person.place)
    return tower.members[member_id]


@action("hook_on", trade="climbing", gesture="drag", pace_ms=1_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class HookOn(Action):
    """Puts a hook round a member: `a` and `b` of the twin lanyard, `p` of the work-positioning lanyard."""

    hook: Annotated[str, Arg("hook", words=HOOKS)]
    member: Annotated[str, Arg("steel of the tower, such as `beam@04`")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Any steel that the hook goes round, rated or not; the lanyard must be worn."""
        person = need_person(world, self.by)
        opening_mm = lanyard_hook_mm(world, person, self.hook)
        if not opening_mm:
            raise Refusal("no_lanyard", person=self.by, hook=self.hook)
        if hooked_on(person, self.hook):
            raise Refusal("hook_in_use", hook=self.hook, member=hooked_on(person, self.hook))
        member = need_member(world, person, self.member)
        if member.width_mm > opening_mm:
            raise Refusal("hook_too_small", member=self.member, width_mm=member.width_mm, opening_mm=opening_mm)
        fact = HookPutOn(subject=self.by, hook=self.hook, member=self.member, rated=member.rated)
        return (fact, *loosened(world, person, with_hook(person, self.hook, self.member), "hook"))


@action("hook_off", trade="climbing", gesture="hold", pace_ms=1_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class HookOff(Action):
    """Takes a hook off; held for a second, so that a slip of the hand lets nobody hang loose."""

    hook: Annotated[str, Arg("hook", words=HOOKS)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """A hook is at most one move away, so it is always in reach."""
        person = need_person(world, self.by)
        member = hooked_on(person, self.hook)
        if not member:
            raise Refusal("hook_is_free", hook=self.hook, person=self.by)
        return (HookTakenOff(subject=self.by, hook=self.hook, member=member), *loosened(world, person, with_hook(person, self.hook, ""), "hook"))
