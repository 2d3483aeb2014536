"""The hoist: a pulley on the steel, a load in its slings, a tag line, the rope.

A load in the air is a load over people. Its height is a closed form of time while the rope moves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.catalog.families.tools import ToolType
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.event import Event, event
from simulator.mechanics.mounting.hands import need_hang, need_tool
from simulator.site.hanging import CLEARANCE_MM, ON_ROPE, STORE, bolts_of, load_height_mm, swing_mm, top_mm
from simulator.site.part import Item, Person
from simulator.site.part_tower import Hoist
from simulator.site.people import in_reach, is_aloft
from simulator.site.world import World

ROPE_MM_S = 500
EMPTY_MM_S = 1_500
"""How fast a rope is pulled over a pulley with a load, and an empty hook let down (unsourced defaults)."""
FREE_MM = 3_000
"""Below this a load is still guided by hand."""


def need_hoist(world: World, hoist_id: str) -> Hoist:
    """A rigged hoist, or a refusal."""
    hoist = world.hoists.get(hoist_id)
    if hoist is None or not hoist.anchor:
        raise Refusal("no_hoist", item=hoist_id)
    return hoist


def carry_along(world: World, unit_id: str, place: str, lies: str) -> World:
    """The unit at a place, with the outdoor unit flanged to it; `lies` is what its goods tag says."""
    antenna = world.antennas.get(unit_id)
    for name in (unit_id, antenna.outdoor if antenna else ""):
        if name:
            world = world.change("units", name, place=place)
            if name in world.items:
                world = world.change("items", name, place=lies)
    return world


@event("pulley_rigged")
@dataclass(frozen=True, slots=True, kw_only=True)
class PulleyRigged(Event):
    """A pulley with its rope was hung on a member."""

    anchor: str
    rated: bool

    def apply(self, world: World, at_ms: int) -> World:
        """The rope hangs to the ground."""
        return world.put(Hoist(id=self.subject, anchor=self.anchor))


@event("pulley_unrigged")
@dataclass(frozen=True, slots=True, kw_only=True)
class PulleyUnrigged(Event):
    """A pulley was taken down."""

    def apply(self, world: World, at_ms: int) -> World:
        """It is in the bag."""
        return world.without("hoists", self.subject)


@event("load_slung")
@dataclass(frozen=True, slots=True, kw_only=True)
class LoadSlung(Event):
    """A load was put into the slings at the foot of the rope."""

    load: str
    points: int

    def apply(self, world: World, at_ms: int) -> World:
        """It hangs on the rope, still on the ground."""
        world = carry_along(world, self.load, ON_ROPE, ON_ROPE)
        return world.change("hoists", self.subject, load=self.load, points=self.points, height_mm=0, rate_mm_s=0, target_mm=0, since_ms=at_ms)


@event("load_taken_off")
@dataclass(frozen=True, slots=True, kw_only=True)
class LoadTakenOff(Event):
    """A load was taken out of the slings on the ground."""

    load: str

    def apply(self, world: World, at_ms: int) -> World:
        """It lies in the store again."""
        world = carry_along(world, self.load, STORE, STORE)
        return world.change("hoists", self.subject, load="", points=0)


@event("tag_held")
@dataclass(frozen=True, slots=True, kw_only=True)
class TagHeld(Event):
    """Somebody took the tag line, or let it go (nobody)."""

    person: str

    def apply(self, world: World, at_ms: int) -> World:
        """He holds it."""
        return world.change("hoists", self.subject, tag_by=self.person)


@event("rope_moved")
@dataclass(frozen=True, slots=True, kw_only=True)
class RopeMoved(Event):
    """The rope began to move from one height to another; `tagged` tells who held the tag line. `took_ms` is 0 while it is held by hand."""

    load: str
    from_mm: int
    to_mm: int
    rate_mm_s: int
    tagged: str
    took_ms: int

    def apply(self, world: World, at_ms: int) -> World:
        """It moves until it is there."""
        return world.change(
            "hoists", self.subject, height_mm=self.from_mm, target_mm=self.to_mm, rate_mm_s=self.rate_mm_s, since_ms=at_ms
        )


@event("rope_stopped")
@dataclass(frozen=True, slots=True, kw_only=True)
class RopeStopped(Event):
    """The rope was stopped."""

    at_mm: int

    def apply(self, world: World, at_ms: int) -> World:
        """It stays there."""
        return world.change("hoists", self.subject, height_mm=self.at_mm, target_mm=self.at_mm, rate_mm_s=0, since_ms=at_ms)


@event("load_struck")
@dataclass(frozen=True, slots=True, kw_only=True)
class LoadStruck(Event):
    """A load swung against the steel; `subject` is the load."""

    hoist: str
    swing_mm: int

    def apply(self, world: World, at_ms: int) -> World:
        """Its shell is cracked; a look shows it."""
        world = world.change("hoists", self.hoist, struck=True)
        return world.change("items", self.subject, defect="cracked") if self.subject in world.items else world


@action("rig_pulley", trade="mounting", gesture="drag", pace_ms=24_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class RigPulley(Action):
    """Hangs the pulley on a member at arm's length and lets the rope down."""

    pulley: Annotated[str, Arg("hoist pulley")]
    rope: Annotated[str, Arg("rope")]
    anchor: Annotated[str, Arg("member of the tower")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Aloft, on a member of his own station, rated or not."""
        person = need_person(world, self.by)
        need_tool(world, self.by, self.pulley, "pulley")
        need_tool(world, self.by, self.rope, "rope")
        if self.pulley in world.hoists:
            raise Refusal("already_rigged", item=self.pulley)
        tower = world.layout.towers.get(person.site)
        station = tower.stations.get(person.place) if tower else None
        if tower is None or station is None or self.anchor not in station.members:
            raise Refusal("no_such_member", member=self.anchor)
        return (PulleyRigged(subject=self.pulley, anchor=self.anchor, rated=tower.members[self.anchor].rated),)


@action("unrig_pulley", trade="mounting", gesture="drag", pace_ms=12_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class UnrigPulley(Action):
    """Takes the pulley down."""

    pulley: Annotated[str, Arg("hoist pulley")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Nothing may hang on it."""
        hoist = need_hoist(world, self.pulley)
        _need_top(world, hoist, need_person(world, self.by))
        if hoist.load:
            raise Refusal("load_on_rope", unit=hoist.load)
        return (PulleyUnrigged(subject=self.pulley),)


def station_of(world: World, hoist: Hoist, site: str) -> str:
    """The station at which a hoist's pulley hangs, "" for none."""
    tower = world.layout.towers.get(site)
    found = (name for name, station in tower.stations.items() if hoist.anchor in station.members) if tower else iter(())
    return next(found, "")


def _need_top(world: World, hoist: Hoist, person: Person) -> None:
    place = station_of(world, hoist, person.site)
    if person.place != place:
        raise Refusal("out_of_reach", person=person.id, place=place, stands=person.place)


@action("sling_load", trade="mounting", gesture="drag", pace_ms=16_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class SlingLoad(Action):
    """Puts a load into the slings at the foot of the rope."""

    pulley: Annotated[str, Arg("hoist pulley")]
    unit: Annotated[str, Arg("panel, dish or radio")]
    points: Annotated[int, Arg("slings round it", low=1, high=2)]
    sling: Annotated[str, Arg("sling")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """On the ground, with its clamps on, no heavier than pulley and sling carry."""
        hoist = need_hoist(world, self.pulley)
        data = need_hang(world, self.unit, self.by)
        sling = need_tool(world, self.by, self.sling, "sling")
        if world.units[self.unit].place != STORE:
            raise Refusal("not_in_store", item=self.unit, place=world.units[self.unit].place)
        if hoist.load:
            raise Refusal("load_on_rope", unit=hoist.load)
        if load_height_mm(hoist, at_ms) > FREE_MM:
            raise Refusal("hook_is_up", item=self.pulley)
        if not bolts_of(world, self.unit):
            raise Refusal("no_clamps", unit=self.unit)
        pulley = world.catalog.need(world.items[self.pulley].type, ToolType)
        if data.weight_g > min(pulley.load_g, sling.load_g):
            raise Refusal("too_heavy", unit=self.unit)
        return (LoadSlung(subject=self.pulley, load=self.unit, points=self.points),)


@action("take_off_load", trade="mounting", gesture="drag", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOffLoad(Action):
    """Takes a load out of the slings on the ground."""

    pulley: Annotated[str, Arg("hoist pulley")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """It must be down."""
        hoist = need_hoist(world, self.pulley)
        person = need_person(world, self.by)
        if not hoist.load:
            raise Refusal("no_load", item=self.pulley)
        if load_height_mm(hoist, at_ms) > 0 or not in_reach(world, person, STORE):
            raise Refusal("out_of_reach", person=self.by, place=STORE, stands=person.place)
        return (LoadTakenOff(subject=self.pulley, load=hoist.load),)


@action("hold_tag", trade="mounting", pace_ms=2_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class HoldTag(Action):
    """Takes the tag line on the ground."""

    pulley: Annotated[str, Arg("hoist pulley")]
    line: Annotated[str, Arg("tag line")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """From the ground, away from under the load."""
        hoist = need_hoist(world, self.pulley)
        person = need_person(world, self.by)
        need_tool(world, self.by, self.line, "tag_line")
        if is_aloft(world, person):
            raise Refusal("from_the_ground", person=self.by)
        if not hoist.load:
            raise Refusal("no_load", item=self.pulley)
        return (TagHeld(subject=self.pulley, person=self.by),)


@action("let_go_tag", trade="mounting", pace_ms=1_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class LetGoTag(Action):
    """Lets the tag line go."""

    pulley: Annotated[str, Arg("hoist pulley")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Who holds it lets go."""
        hoist = need_hoist(world, self.pulley)
        if hoist.tag_by != need_person(world, self.by).id:
            raise Refusal("no_tag_line", person=self.by)
        return (TagHeld(subject=self.pulley, person=""),)


def _need_puller(world: World, hoist: Hoist, by: str) -> None:
    """Who pulls stands at the pulley or on the ground, with both hands free."""
    person = need_person(world, by)
    if hoist.tag_by == by:
        raise Refusal("hands_full", person=by)
    if is_aloft(world, person) and person.place != station_of(world, hoist, person.site):
        raise Refusal("out_of_reach", person=by, place=station_of(world, hoist, person.site), stands=person.place)


def struck(world: World, hoist: Hoist, to_mm: int, rate_mm_s: int) -> tuple[Event, ...]:
    """The fact of a load that swings against the steel on its way up or down, where its swing is wider than its clearance."""
    item: Item | None = world.items.get(hoist.load)
    if not hoist.load or max(hoist.height_mm, to_mm) <= FREE_MM or (item and item.defect == "cracked"):
        return ()
    swing = swing_mm(world, hoist, rate_mm_s)
    return (LoadStruck(subject=hoist.load, hoist=hoist.id, swing_mm=swing),) if swing > CLEARANCE_MM else ()


@action("hoist", trade="mounting", gesture="hold", pace_ms=2_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class HoistRope(Action):
    """Pulls the rope in by a length, or pays it out, shown in time-lapse."""

    pulley: Annotated[str, Arg("hoist pulley")]
    rope_mm: Annotated[int, Arg("rope pulled in, negative: paid out", unit="mm", low=-60_000, high=60_000)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The hook goes no higher than the pulley and no lower than the ground."""
        hoist = need_hoist(world, self.pulley)
        _need_puller(world, hoist, self.by)
        now = load_height_mm(hoist, at_ms)
        to = max(0, min(now + self.rope_mm, top_mm(world, hoist)))
        if to == now:
            raise Refusal("rope_at_end", item=self.pulley)
        speed = ROPE_MM_S if hoist.load else EMPTY_MM_S
        rate = speed if to > now else -speed
        took = abs(to - now) * 1000 // speed
        moved = RopeMoved(subject=self.pulley, load=hoist.load, from_mm=now, to_mm=to, rate_mm_s=rate, tagged=hoist.tag_by, took_ms=took)
        return (moved, *struck(world, hoist, to, rate))


@action("start_hoisting", trade="mounting", gesture="hold", pace_ms=1_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class StartHoisting(Action):
    """Begins to pull the rope in or to pay it out, until it is stopped."""

    pulley: Annotated[str, Arg("hoist pulley")]
    rate_mm_s: Annotated[int, Arg("speed of the rope, negative: down", unit="mm/s", low=-1_500, high=1_500)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """A hasty rope makes the load swing."""
        hoist = need_hoist(world, self.pulley)
        _need_puller(world, hoist, self.by)
        now = load_height_mm(hoist, at_ms)
        to = top_mm(world, hoist) if self.rate_mm_s > 0 else 0
        if to == now or not self.rate_mm_s:
            raise Refusal("rope_at_end", item=self.pulley)
        moved = RopeMoved(subject=self.pulley, load=hoist.load, from_mm=now, to_mm=to, rate_mm_s=self.rate_mm_s, tagged=hoist.tag_by, took_ms=0)
        return (moved,)


@action("stop_hoisting", trade="mounting", gesture="click", pace_ms=1_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class StopHoisting(Action):
    """Stops the rope."""

    pulley: Annotated[str, Arg("hoist pulley")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Where it is now."""
        hoist = need_hoist(world, self.pulley)
        need_person(world, self.by)
        if not hoist.rate_mm_s:
            raise Refusal("rope_at_end", item=self.pulley)
        now = load_height_mm(hoist, at_ms)
        return (RopeStopped(subject=self.pulley, at_mm=now), *struck(world, hoist, now, hoist.rate_mm_s))


