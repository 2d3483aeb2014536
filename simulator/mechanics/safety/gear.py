"""Protective and rescue gear and goods: looked at closely, accepted or rejected, put on, set up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.catalog.families.tools import GearType, MaterialType
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.event import Event, event
from simulator.site.part import Item, Person, changed
from simulator.site.people import is_aloft
from simulator.site.world import World

HIDDEN = "hidden_"
"""Defects whose name begins so are not seen, only met in use."""


def need_item(world: World, item_id: str) -> Item:
    """The item, or a refusal where there is none of that name."""
    item = world.items.get(item_id)
    if item is None:
        raise Refusal("no_such_item", item=item_id)
    return item


def need_stored(world: World, item_id: str) -> Item:
    """An item that lies ready in the store; fitted, worn or rejected ones are refused."""
    item = need_item(world, item_id)
    if item.place != "store":
        raise Refusal("not_in_store", item=item_id, place=item.place)
    return item


def visible_defect(item: Item) -> str:
    """What a close look shows, "" for nothing."""
    return "" if item.defect.startswith(HIDDEN) else item.defect


def need_on_ground(world: World, person_id: str) -> Person:
    """The person, or a refusal where he is on the tower or a hook holds him to it."""
    person = need_person(world, person_id)
    if is_aloft(world, person) or person.hook_a or person.hook_b or person.hook_p:
        raise Refusal("aloft", person=person_id, stands=person.place)
    return person


@event("item_inspected")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemInspected(Event):
    """Somebody looked closely at an item and saw `finding` ("" for nothing wrong)."""

    finding: str

    def apply(self, world: World, at_ms: int) -> World:
        """The item counts as inspected."""
        return world.change("items", self.subject, inspected=True)


@event("item_judged")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemJudged(Event):
    """An item was accepted for use, or rejected in writing and set aside."""

    verdict: str

    def apply(self, world: World, at_ms: int) -> World:
        """A rejected item leaves the store."""
        place = "rejected" if self.verdict == "reject" else world.items[self.subject].place
        return world.change("items", self.subject, judged=self.verdict, place=place)


@event("item_put_on")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPutOn(Event):
    """A person put an item on."""

    person: str

    def apply(self, world: World, at_ms: int) -> World:
        """The item is worn by the person."""
        person = world.people[self.person]
        item = changed(world.items[self.subject], place=f"worn:{self.person}")
        return world.put(item, changed(person, gear=(*person.gear, self.subject)))


@event("item_taken_off")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTakenOff(Event):
    """A person took an item off."""

    person: str

    def apply(self, world: World, at_ms: int) -> World:
        """The item is back in the store."""
        person = world.people[self.person]
        kept = tuple(worn for worn in person.gear if worn != self.subject)
        return world.put(changed(world.items[self.subject], place="store"), changed(person, gear=kept))


@event("item_set_up")
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSetUp(Event):
    """An item was set up at a spot: rescue kit, first-aid box, barrier (`radius_mm` of the area it closes)."""

    spot: str
    radius_mm: int = 0

    def apply(self, world: World, at_ms: int) -> World:
        """The item stands at the spot."""
        return world.change("items", self.subject, place=f"spot:{self.spot}")


@action("inspect_item", trade="safety", pace_ms=3_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class InspectItem(Action):
    """Looks closely at an item: tag, date, stitching, hooks, pins."""

    item: Annotated[str, Arg("item to look at")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """What is visibly wrong, or nothing."""
        need_person(world, self.by)
        return (ItemInspected(subject=self.item, finding=visible_defect(need_item(world, self.item))),)


@action("judge_item", trade="safety", pace_ms=1_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeItem(Action):
    """Accepts an item for use, or rejects it in writing."""

    item: Annotated[str, Arg("item to judge")]
    verdict: Annotated[str, Arg("the judgement", words=("accept", "reject"))]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Only what lies in the store can be judged."""
        need_person(world, self.by)
        need_stored(world, self.item)
        return (ItemJudged(subject=self.item, verdict=self.verdict),)


@action("wear", trade="safety", gesture="drag", pace_ms=3_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class Wear(Action):
    """Puts a piece of gear on, one per place of the body."""

    item: Annotated[str, Arg("gear to put on")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Refuses what is no gear and a second piece on the same place; nobody dresses on the tower."""
        person = need_on_ground(world, self.by)
        item = need_stored(world, self.item)
        kind = world.catalog.get(item.type, GearType)
        if kind is None or kind.worn_on == "carried":
            raise Refusal("not_worn", item=self.item)
        worn = [world.catalog.need(world.items[name].type, GearType).worn_on for name in person.gear]
        if kind.worn_on in worn:
            raise Refusal("place_taken", item=self.item, place=kind.worn_on)
        return (ItemPutOn(subject=self.item, person=self.by),)


@action("take_off", trade="safety", gesture="drag", pace_ms=2_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOff(Action):
    """Takes a piece of gear off."""

    item: Annotated[str, Arg("gear to take off")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Refuses what the person does not wear; nobody undresses on the tower."""
        if self.item not in need_on_ground(world, self.by).gear:
            raise Refusal("not_wearing", item=self.item, person=self.by)
        return (ItemTakenOff(subject=self.item, person=self.by),)


@action("set_up", trade="safety", gesture="drag", pace_ms=4_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class SetUp(Action):
    """Sets a carried item up at a spot of the site."""

    item: Annotated[str, Arg("item to set up")]
    spot: Annotated[str, Arg("place of the site")]
    radius_mm: Annotated[int, Arg("barrier: radius of the closed area", unit="mm", low=0, high=50_000)] = 0

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Refuses unknown spots and what is worn or fitted elsewhere."""
        need_person(world, self.by)
        item = need_stored(world, self.item)
        kind = world.catalog.get(item.type, GearType)
        material = world.catalog.get(item.type, MaterialType)
        if not (kind and kind.worn_on == "carried") and not (material and material.use == "barrier"):
            raise Refusal("not_set_up", item=self.item)
        if self.spot not in world.layout.places:
            raise Refusal("no_such_place", place=self.spot)
        return (ItemSetUp(subject=self.item, spot=self.spot, radius_mm=self.radius_mm),)
