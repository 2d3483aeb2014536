"""Whether a thing is at hand: on the ground everything of the store is, aloft only what was taken along."""

from __future__ import annotations

from simulator.base.errors import Refusal
from simulator.mechanics.action import need_person
from simulator.mechanics.safety.gear import need_item, need_stored
from simulator.site.part import Item
from simulator.site.people import is_aloft
from simulator.site.world import World


def need_at_hand(world: World, person_id: str, item_id: str) -> Item:
    """The item, or a refusal where that person cannot use it where he is: aloft and not carried, or with somebody else aloft."""
    person, item = need_person(world, person_id), need_item(world, item_id)
    if item.place == f"carried:{person_id}":
        return item
    if item.place.startswith("carried:") or is_aloft(world, person):
        raise Refusal("not_at_hand", item=item_id, person=person_id, place=item.place)
    return item


def need_ready(world: World, person_id: str, item_id: str) -> Item:
    """An item at hand that is neither fitted nor worn nor rejected: from the store, or aloft from what was taken along."""
    item = need_at_hand(world, person_id, item_id)
    return item if item.place == f"carried:{person_id}" else need_stored(world, item_id)
