"""What a person wears against what his work needs."""

from __future__ import annotations

from simulator.catalog.families.tools import GearType
from simulator.site.part import Person
from simulator.site.world import World


def worn_places(world: World, person: Person, *, sound: bool = False) -> dict[str, str]:
    """Place of the body -> item worn there; with `sound`, only items without a defect."""
    found: dict[str, str] = {}
    for item_id in person.gear:
        item = world.items[item_id]
        if not (sound and item.defect):
            found[world.catalog.need(item.type, GearType).worn_on] = item_id
    return found


def needed_places(world: World, work: str) -> tuple[str, ...]:
    """Places of the body that need gear for a kind of work, as the gear on this site tells."""
    found = {}
    for item in world.items.values():
        kind = world.catalog.get(item.type, GearType)
        if kind and kind.worn_on not in ("carried", "wrist") and work in kind.needed_for:
            found[kind.worn_on] = True
    return tuple(sorted(found))


def missing_gear(world: World, person: Person, work: str) -> tuple[str, ...]:
    """Places of the body where the person lacks gear for a kind of work."""
    worn = worn_places(world, person)
    return tuple(place for place in needed_places(world, work) if place not in worn)
