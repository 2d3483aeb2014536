"""The live-work boundary: covers over live terminals, breakers open, tagged and locked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.catalog.families.tools import MaterialType
from simulator.mechanics.action import Action, Arg, action, need_reach
from simulator.mechanics.event import Event, event
from simulator.mechanics.safety.gear import need_stored
from simulator.mechanics.touch import need_port
from simulator.site.part import Port, Way
from simulator.site.topology import item_in, unit_of, way_type
from simulator.site.world import World


def need_way(world: World, way_id: str, by: str) -> Way:
    """The way in reach, or a refusal."""
    if way_type(world, way_id) is None:
        raise Refusal("no_such_way", way=way_id)
    need_reach(world, by, world.units[unit_of(way_id)].place)
    return world.ways.get(way_id, Way(id=way_id))


@event("port_covered")
@dataclass(frozen=True, slots=True, kw_only=True)
class PortCovered(Event):
    """An insulating cover was put over a terminal."""

    item: str

    def apply(self, world: World, at_ms: int) -> World:
        """Nobody reaches the terminal until the cover is taken off."""
        port = world.ports.get(self.subject, Port(id=self.subject))
        world = world.change("items", self.item, place=f"on:{self.subject}")
        return world.put(Port(id=port.id, capped=port.capped, covered=True))


@event("port_uncovered")
@dataclass(frozen=True, slots=True, kw_only=True)
class PortUncovered(Event):
    """A cover was taken off."""

    def apply(self, world: World, at_ms: int) -> World:
        """The terminal can be reached, the cover lies in the store."""
        covers = [item.id for item in world.items.values() if item.place == f"on:{self.subject}"]
        for item_id in covers:
            world = world.change("items", item_id, place="store")
        return world.change("ports", self.subject, covered=False)


@event("way_tagged")
@dataclass(frozen=True, slots=True, kw_only=True)
class WayTagged(Event):
    """A tag and lock were hung on a way, or taken off (`tag` "")."""

    tag: str

    def apply(self, world: World, at_ms: int) -> World:
        """The tag hangs there."""
        way = world.ways.get(self.subject, Way(id=self.subject))
        return world.put(way).change("ways", self.subject, tag=self.tag)


@event("breaker_operated")
@dataclass(frozen=True, slots=True, kw_only=True)
class BreakerOperated(Event):
    """A breaker's lever was moved by hand."""

    closed: bool

    def apply(self, world: World, at_ms: int) -> World:
        """Opening resets a tripped breaker."""
        way = world.ways.get(self.subject, Way(id=self.subject))
        return world.put(way).change("ways", self.subject, closed=self.closed, tripped=False)


@action("cover_port", trade="safety", gesture="drag", pace_ms=3_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class CoverPort(Action):
    """Puts an insulating cover over a terminal beside which people will work."""

    port: Annotated[str, Arg("terminal to cover")]
    item: Annotated[str, Arg("cover from the store")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The cover is made to be put on from the front, tools and hands away."""
        need_port(world, self.port, self.by)
        kind = world.catalog.get(need_stored(world, self.item).type, MaterialType)
        if kind is None or kind.use != "cover":
            raise Refusal("not_a_cover", item=self.item)
        return (PortCovered(subject=self.port, item=self.item),)


@action("uncover_port", trade="safety", gesture="hold", pace_ms=2_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class UncoverPort(Action):
    """Takes a cover off a terminal."""

    port: Annotated[str, Arg("terminal to uncover")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Refuses where nothing is covered."""
        state = world.ports.get(self.port)
        if state is None or not state.covered:
            raise Refusal("not_covered", port=self.port)
        need_reach(world, self.by, world.units[unit_of(self.port)].place)
        return (PortUncovered(subject=self.port),)


@action("tag_way", trade="safety", pace_ms=2_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class TagWay(Action):
    """Hangs a tag with lock on an open way, so that nobody closes it."""

    way: Annotated[str, Arg("way of the distribution")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """A closed lever leaves no hole for the lock."""
        way = need_way(world, self.way, self.by)
        if way.closed and not way.tripped:
            raise Refusal("way_is_closed", way=self.way)
        if way.tag:
            raise Refusal("already_tagged", way=self.way)
        return (WayTagged(subject=self.way, tag=self.by),)


@action("untag_way", trade="safety", pace_ms=2_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class UntagWay(Action):
    """Takes the crew's own tag and lock off a way."""

    way: Annotated[str, Arg("way of the distribution")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Others' locks have other keys."""
        way = need_way(world, self.way, self.by)
        if not way.tag:
            raise Refusal("not_tagged", way=self.way)
        if way.tag not in world.people:
            raise Refusal("foreign_lock", way=self.way, owner=way.tag)
        return (WayTagged(subject=self.way, tag=""),)


@action("operate_breaker", trade="commissioning", gesture="hold", pace_ms=1_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class OperateBreaker(Action):
    """Moves a breaker's lever; held for a second, so that a slip of the hand closes nothing."""

    way: Annotated[str, Arg("way of the distribution")]
    closed: Annotated[bool, Arg("true closes, false opens")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """A locked or empty way does not move."""
        way = need_way(world, self.way, self.by)
        if item_in(world, self.way) is None:
            raise Refusal("way_is_empty", way=self.way)
        if self.closed and way.tag:
            raise Refusal("way_is_locked", way=self.way, owner=way.tag)
        if way.closed == self.closed and not way.tripped:
            raise Refusal("already_so", way=self.way)
        if self.closed and way.tripped:
            raise Refusal("reset_first", way=self.way)
        return (BreakerOperated(subject=self.way, closed=self.closed),)
