"""Boards, breakers and optical modules: fitted into their places and pulled out again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.breakers import BreakerType
from simulator.catalog.families.modules import ModuleType
from simulator.mechanics.action import Action, Arg, action, need_reach
from simulator.mechanics.event import Event, event
from simulator.mechanics.safety.boundary import need_way
from simulator.mechanics.safety.gear import need_stored
from simulator.mechanics.safety.worn import worn_places
from simulator.mechanics.touch import need_port
from simulator.site.part import Way
from simulator.site.topology import ends_in, item_in, port_type, unit_of, unit_type, way_type
from simulator.site.world import World

ESD_SHARE = 0.5
"""Share of boards handled without a strap that are harmed, without any sign (unsourced default)."""


@event("item_fitted")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFitted(Event):
    """A board, breaker or module was fitted at a place."""

    place: str
    kind: str
    earthed_hand: bool

    def apply(self, world: World, at_ms: int) -> World:
        """It sits there since now."""
        world = world.change("items", self.subject, place=f"in:{self.place}", since_ms=at_ms)
        return world if self.kind != "breaker" or self.place in world.ways else world.put(Way(id=self.place))


@event("item_pulled")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPulled(Event):
    """A board, breaker or module was pulled out."""

    place: str
    kind: str
    earthed_hand: bool

    def apply(self, world: World, at_ms: int) -> World:
        """It lies in the store again."""
        return world.change("items", self.subject, place="store")


@event("board_harmed")
@dataclass(frozen=True, slots=True, kw_only=True)
class BoardHarmed(Event):
    """A discharge hit a board; nothing shows."""

    def apply(self, world: World, at_ms: int) -> World:
        """The board will not last."""
        return world.change("items", self.subject, esd_hit=True)


def wears_strap(world: World, person_id: str) -> bool:
    """Whether a person's wrist is earthed by a sound strap."""
    return "wrist" in worn_places(world, world.people[person_id], sound=True)


def _discharge(world: World, item_id: str, by: str, chance: Chance) -> tuple[Event, ...]:
    if wears_strap(world, by) or chance.draw(f"esd:{item_id}") >= ESD_SHARE:
        return ()
    return (BoardHarmed(subject=item_id),)


@action("fit_board", trade="cabling", gesture="drag", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class FitBoard(Action):
    """Slides a board into a slot and locks it."""

    item: Annotated[str, Arg("board from the store")]
    slot: Annotated[str, Arg("place, such as bbu.s7")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Any free slot of the same form takes it, in service or not."""
        unit_id, _, number = self.slot.partition(".s")
        slots = {slot.id: slot for slot in unit_type(world, unit_id).slots} if unit_id in world.units else {}
        if number not in slots:
            raise Refusal("no_such_slot", slot=self.slot)
        need_reach(world, self.by, world.units[unit_id].place)
        kind = world.catalog.get(need_stored(world, self.item).type, BoardType)
        if kind is None or kind.form != slots[number].form:
            raise Refusal("does_not_fit", item=self.item, place=self.slot)
        if item_in(world, self.slot):
            raise Refusal("place_taken", item=self.item, place=self.slot)
        strap = wears_strap(world, self.by)
        fitted = ItemFitted(subject=self.item, place=self.slot, kind="board", earthed_hand=strap)
        return (fitted, *_discharge(world, self.item, self.by, chance))


@action("pull_board", trade="cabling", gesture="drag", pace_ms=6_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class PullBoard(Action):
    """Unlocks a board and pulls it out."""

    slot: Annotated[str, Arg("place, such as bbu.s7")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Cables come off first."""
        item = _need_fitted(world, self.slot, self.by, BoardType)
        kind = world.catalog.need(item.type, BoardType)
        for port in kind.ports:
            if ends_in(world, f"{self.slot}.{port.id}"):
                raise Refusal("unplug_first", place=f"{self.slot}.{port.id}")
        strap = wears_strap(world, self.by)
        pulled = ItemPulled(subject=item.id, place=self.slot, kind="board", earthed_hand=strap)
        return (pulled, *_discharge(world, item.id, self.by, chance))


def _need_fitted(world: World, place: str, by: str, kind: type[Any]) -> Any:
    item = item_in(world, place)
    if item is None or world.catalog.get(item.type, kind) is None:
        raise Refusal("nothing_there", place=place)
    need_reach(world, by, world.units[unit_of(place)].place)
    return item


@action("fit_breaker", trade="cabling", gesture="drag", pace_ms=5_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class FitBreaker(Action):
    """Snaps a breaker into a way."""

    item: Annotated[str, Arg("breaker from the store")]
    way: Annotated[str, Arg("way of the distribution")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Every rating of the same form fits: the eye has to choose. The plug-in form keeps fingers off the bar."""
        need_way(world, self.way, self.by)
        way = way_type(world, self.way)
        kind = world.catalog.get(need_stored(world, self.item).type, BreakerType)
        if way is None or kind is None or kind.form != way.form:
            raise Refusal("does_not_fit", item=self.item, place=self.way)
        if item_in(world, self.way):
            raise Refusal("place_taken", item=self.item, place=self.way)
        return (ItemFitted(subject=self.item, place=self.way, kind="breaker", earthed_hand=False),)


@action("pull_breaker", trade="cabling", gesture="drag", pace_ms=4_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class PullBreaker(Action):
    """Takes a breaker out of a way."""

    way: Annotated[str, Arg("way of the distribution")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Only an open lever lets it out."""
        item = _need_fitted(world, self.way, self.by, BreakerType)
        state = world.ways.get(self.way, Way(id=self.way))
        if state.closed:
            raise Refusal("open_first", way=self.way)
        if state.tag:
            raise Refusal("way_is_locked", way=self.way, owner=state.tag)
        return (ItemPulled(subject=item.id, place=self.way, kind="breaker", earthed_hand=False),)


@action("fit_module", trade="cabling", gesture="drag", pace_ms=3_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class FitModule(Action):
    """Pushes an optical module into its cage."""

    item: Annotated[str, Arg("optical module from the store")]
    port: Annotated[str, Arg("optical port")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Every module of that form fits, of whatever rate and wavelength."""
        need_port(world, self.port, self.by)
        kind = port_type(world, self.port)
        if kind is None or kind.kind != "sfp" or world.catalog.get(need_stored(world, self.item).type, ModuleType) is None:
            raise Refusal("does_not_fit", item=self.item, place=self.port)
        if item_in(world, self.port):
            raise Refusal("place_taken", item=self.item, place=self.port)
        return (ItemFitted(subject=self.item, place=self.port, kind="module", earthed_hand=wears_strap(world, self.by)),)


@action("pull_module", trade="cabling", gesture="drag", pace_ms=2_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class PullModule(Action):
    """Pulls an optical module out."""

    port: Annotated[str, Arg("optical port")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The fibre comes off first."""
        item = _need_fitted(world, self.port, self.by, ModuleType)
        if ends_in(world, self.port):
            raise Refusal("unplug_first", place=self.port)
        return (ItemPulled(subject=item.id, place=self.port, kind="module", earthed_hand=wears_strap(world, self.by)),)
