"""A stretch of ladder in time-lapse, for who has climbed it hook by hook before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.climbing.climb import need_free_hooks, need_tower
from simulator.mechanics.climbing.falls import dropped_on_the_way
from simulator.mechanics.climbing.hold import CameLoose, arrived_at, settled_hold
from simulator.mechanics.climbing.leaving import left_ground, risked_weather
from simulator.mechanics.event import Event, event
from simulator.site.aloft import lanyard_hook_mm, way
from simulator.site.part import Person, changed
from simulator.site.structure import Tower
from simulator.site.world import World

RHYTHMS = {"alternate": 11_000, "one_hook": 8_000, "free": 5_000}
"""Rhythm -> time a station, ms: alternate hooks, one hook moved with moments without, no hook (unsourced defaults)."""


@event("stretch_climbed")
@dataclass(frozen=True, slots=True, kw_only=True)
class StretchClimbed(Event):
    """Somebody climbed several stations in one rhythm; `hook_a`, `hook_b` as he hangs when he arrives."""

    place: str
    came_from: str
    height_mm: int
    rhythm: str
    hook_a: str
    hook_b: str
    took_ms: int

    def apply(self, world: World, at_ms: int) -> World:
        """He stands there."""
        person = changed(world.people[self.subject], place=self.place, hook_a=self.hook_a, hook_b=self.hook_b)
        return settled_hold(world, arrived_at(person), at_ms)


def _need_stretch(tower: Tower, person: Person, to: str) -> tuple[str, ...]:
    """The stations of the stretch, without the first; refuses what is not plain ladder."""
    stations = way(tower, person.place, to)
    if not stations:
        raise Refusal("already_there", place=to)
    for name in (person.place, *stations):
        if tower.stations[name].obstacle:
            raise Refusal("obstacle_in_the_way", place=name)
    return stations


def _arrives_on(tower: Tower, to: str, opening_mm: int) -> str:
    """The rated member he hooks on where the stretch ends, "" on the ground."""
    members = [tower.members[name] for name in tower.stations[to].members]
    return next((member.id for member in members if member.rated and member.width_mm <= opening_mm), "")


@action("climb_stretch", trade="climbing", gesture="hold", pace_ms=1_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class ClimbStretch(Action):
    """Climbs a stretch of ladder between obstacles and platforms, shown in time-lapse; held for a second."""

    to: Annotated[str, Arg("station at the end of the stretch")]
    rhythm: Annotated[str, Arg("how the hooks go", words=tuple(RHYTHMS))]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Never past an obstacle nor to a working position, and only for who has climbed hook by hook before."""
        person = need_person(world, self.by)
        tower = need_tower(world, person, self.to)
        if not person.has_climbed:
            raise Refusal("hook_by_hook_first", person=self.by)
        stations = _need_stretch(tower, person, self.to)
        need_free_hooks(tower, person, stations[0])
        opening_mm = lanyard_hook_mm(world, person, "a")
        if self.rhythm != "free" and not opening_mm:
            raise Refusal("no_lanyard", person=self.by, hook="a")
        height_mm = tower.height_mm(self.to)
        hook = _arrives_on(tower, self.to, opening_mm) if self.rhythm != "free" else ""
        climbed = StretchClimbed(
            subject=self.by, place=self.to, came_from=person.place, height_mm=height_mm, rhythm=self.rhythm,
            hook_a=hook, hook_b="", took_ms=RHYTHMS[self.rhythm] * len(stations),
        )
        loose = () if self.rhythm == "alternate" else (CameLoose(subject=self.by, at=self.to, how="rhythm"),)
        return (
            *left_ground(world, person, self.to), climbed, *loose,
            *risked_weather(world, person, height_mm, at_ms), *dropped_on_the_way(world, person, height_mm),
        )
