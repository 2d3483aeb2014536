"""What one takes up the tower: in the closed bag, on a tool lanyard, or in a pocket."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.catalog.families.tools import ToolType
from simulator.mechanics.action import Action, Arg, action, need_reach
from simulator.mechanics.event import Event, event
from simulator.mechanics.safety.gear import need_item, need_stored
from simulator.site.aloft import carried_by
from simulator.site.people import STORE
from simulator.site.world import World

HOW = ("bag", "tether", "pocket")


@event("item_taken_along")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTakenAlong(Event):
    """Somebody took a thing along: in the bag, on a tether, in a pocket."""

    by: str
    how: str

    def apply(self, world: World, at_ms: int) -> World:
        """He has it with him."""
        return world.change("items", self.subject, place=f"carried:{self.by}", held_by=self.how)


@event("item_put_back")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPutBack(Event):
    """A thing was put back into the store."""

    by: str

    def apply(self, world: World, at_ms: int) -> World:
        """It lies there."""
        return world.change("items", self.subject, place=STORE, held_by="")


def has_bag(world: World, person_id: str) -> bool:
    """Whether somebody has a closed tool bag with him."""
    kinds = [world.catalog.get(item.type, ToolType) for item in carried_by(world, person_id)]
    return any(kind is not None and kind.use == "tool_bag" for kind in kinds)


def is_heavy(world: World, item_id: str) -> bool:
    """Whether a thing is hoisted, not carried: panels, radios and dishes are."""
    return item_id in world.units


@action("take_along", trade="climbing", gesture="drag", pace_ms=1_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAlong(Action):
    """Takes a tool, an instrument or material along from the store."""

    item: Annotated[str, Arg("thing from the store")]
    how: Annotated[str, Arg("how it is carried", words=HOW)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Heavy things are hoisted; the bag must be with him before anything goes into it."""
        need_reach(world, self.by, STORE)
        need_stored(world, self.item)
        if is_heavy(world, self.item):
            raise Refusal("too_heavy", item=self.item)
        if self.how == "bag" and not has_bag(world, self.by):
            raise Refusal("no_bag", person=self.by)
        return (ItemTakenAlong(subject=self.item, by=self.by, how=self.how),)


@action("put_back", trade="climbing", gesture="drag", pace_ms=1_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class PutBack(Action):
    """Puts a thing he took along back into the store."""

    item: Annotated[str, Arg("thing he has with him")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Only what he has, and only at the store."""
        need_reach(world, self.by, STORE)
        if need_item(world, self.item).place != f"carried:{self.by}":
            raise Refusal("not_carried", item=self.item, person=self.by)
        return (ItemPutBack(subject=self.item, by=self.by),)
