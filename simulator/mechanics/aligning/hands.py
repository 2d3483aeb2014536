"""What hands need at a dish: it hangs, it is at arm's length, nothing holds it that must not."""

from __future__ import annotations

from simulator.base.errors import Refusal
from simulator.catalog.families.aloft import DishData
from simulator.catalog.families.tools import MaterialType
from simulator.mechanics.action import need_reach
from simulator.mechanics.climbing.carried import need_at_hand
from simulator.site.part import Item
from simulator.site.part_tower import Antenna
from simulator.site.pointing import dish_data, is_locked, is_open
from simulator.site.world import World


def need_hung_dish(world: World, antenna_id: str, by: str) -> tuple[Antenna, DishData]:
    """A dish that hangs at arm's length."""
    antenna, data = world.antennas.get(antenna_id), dish_data(world, antenna_id)
    if antenna is None or data is None:
        raise Refusal("no_dish", unit=antenna_id)
    if antenna.mount not in world.mounts:
        raise Refusal("not_hung", unit=antenna_id)
    need_reach(world, by, world.mounts[antenna.mount].place)
    return antenna, data


def need_free_nuts(world: World, antenna: Antenna) -> None:
    """Refuses where a nut would not move the dish: lock bolts open or tight, strut on, a nut already in the hand."""
    if antenna.strut:
        raise Refusal("strut_on", unit=antenna.id)
    if is_open(world, antenna.id):
        raise Refusal("locks_open", unit=antenna.id)
    if is_locked(world, antenna.id):
        raise Refusal("locks_tight", unit=antenna.id)
    if antenna.turning:
        raise Refusal("nut_in_hand", unit=antenna.id, nut=antenna.turning)


def need_small(world: World, item_id: str, by: str, use: str) -> Item:
    """Small material of a use, at hand."""
    item = need_at_hand(world, by, item_id)
    kind = world.catalog.get(item.type, MaterialType)
    if kind is None or kind.use != use:
        raise Refusal("wrong_tool", tool=item_id)
    return item
