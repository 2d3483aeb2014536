"""What hands need on a tower: the thing, in reach, with the right tool."""

from __future__ import annotations

from simulator.base.chance import draw
from simulator.base.errors import Refusal
from simulator.base.units import rounded_to
from simulator.catalog.families.aloft import HangData
from simulator.catalog.families.tools import InstrumentType, MaterialType, ToolType
from simulator.mechanics.action import need_person
from simulator.mechanics.climbing.carried import need_at_hand
from simulator.site.hanging import hang_data
from simulator.site.part import Unit
from simulator.site.part_tower import Antenna, Mount
from simulator.site.people import in_reach
from simulator.site.topology import unit_type
from simulator.site.world import World


def need_unit(world: World, unit_id: str, by: str) -> Unit:
    """A unit at somebody's arm's length; refuses unknown ones, those rejected and those out of reach."""
    unit = world.units.get(unit_id)
    if unit is None:
        raise Refusal("no_such_unit", unit=unit_id)
    person = need_person(world, by)
    item = world.items.get(unit_id)
    if item is not None and item.place == "rejected":
        raise Refusal("not_in_store", item=unit_id, place=item.place)
    if not in_reach(world, person, unit.place):
        raise Refusal("out_of_reach", person=by, place=unit.place, stands=person.place)
    return unit


def need_hang(world: World, unit_id: str, by: str) -> HangData:
    """How a unit in reach hangs on a pole; refuses what does not."""
    need_unit(world, unit_id, by)
    data = hang_data(world, unit_id)
    if data is None:
        raise Refusal("does_not_hang", unit=unit_id)
    return data


def need_antenna(world: World, antenna_id: str, by: str) -> Antenna:
    """An antenna at arm's length."""
    need_unit(world, antenna_id, by)
    antenna = world.antennas.get(antenna_id)
    if antenna is None:
        raise Refusal("no_antenna", unit=antenna_id)
    return antenna


def need_dish(world: World, antenna_id: str, by: str) -> Antenna:
    """A dish at arm's length."""
    antenna = need_antenna(world, antenna_id, by)
    if unit_type(world, antenna_id).dish is None:
        raise Refusal("no_dish", unit=antenna_id)
    return antenna


def need_mount(world: World, mount_id: str, by: str) -> Mount:
    """A pole at arm's length."""
    mount = world.mounts.get(mount_id)
    if mount is None:
        raise Refusal("no_such_mount", mount=mount_id)
    person = need_person(world, by)
    if not in_reach(world, person, mount.place):
        raise Refusal("out_of_reach", person=by, place=mount.place, stands=person.place)
    return mount


def need_tool(world: World, by: str, item_id: str, use: str) -> ToolType:
    """A tool of that use in somebody's hand."""
    need_person(world, by)
    kind = world.catalog.get(need_at_hand(world, by, item_id).type, ToolType)
    if kind is None or kind.use != use:
        raise Refusal("wrong_tool", tool=item_id)
    return kind


def need_material(world: World, by: str, item_id: str, use: str) -> MaterialType:
    """Material of that use in somebody's hand."""
    need_person(world, by)
    kind = world.catalog.get(need_at_hand(world, by, item_id).type, MaterialType)
    if kind is None or kind.use != use:
        raise Refusal("wrong_tool", tool=item_id)
    return kind


def need_sight(world: World, by: str, item_id: str, use: str) -> InstrumentType:
    """An instrument of that use in somebody's hand."""
    need_person(world, by)
    kind = world.catalog.get(need_at_hand(world, by, item_id).type, InstrumentType)
    if kind is None or kind.use != use:
        raise Refusal("wrong_instrument", item=item_id)
    return kind


def lasting_error(seed: int, item_id: str, kind: InstrumentType) -> float:
    """An instrument's lasting error, drawn once a seed, in the unit of its reading."""
    return (2.0 * draw(seed, f"bias:{item_id}", 0) - 1.0) * kind.bias


def shown_cdeg(exact: float, kind: InstrumentType) -> int:
    """What a display of angles shows."""
    return rounded_to(exact, kind.step)


