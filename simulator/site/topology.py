"""Where things are and what is plugged into what: the questions every trade asks first.

Names: `unit.port` (`dcdu.load1_neg`), or `unit.s<slot>.port` for a port on a board (`bbu.s3.cpri0`).
A thing fitted into a place has `place = "in:<name of the place>"`.
"""

from __future__ import annotations

from collections.abc import Mapping

from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.cables import CableType
from simulator.catalog.families.units import PortType, UnitType, WayType
from simulator.site.memo import Interned, remembered
from simulator.site.part import Item, Termination, Unit
from simulator.site.world import Family, World

_FITTED = Interned()


@remembered(lambda items: (items,))
def fitted(items: Family[Item]) -> Mapping[str, Item]:
    """Place -> item for all that is fitted somewhere; the same object as long as nothing fitted changes."""
    return _FITTED.same({item.place: item for item in items.values() if item.place.startswith("in:")})


@remembered(lambda terminations: (terminations,))
def _terminations_by_port(terminations: Family[Termination]) -> Mapping[str, tuple[Termination, ...]]:
    found: dict[str, list[Termination]] = {}
    for termination in terminations.values():
        if termination.port:
            found.setdefault(termination.port, []).append(termination)
    return {port: tuple(sorted(ends, key=lambda end: end.id)) for port, ends in found.items()}


_KINDS = Interned()


@remembered(lambda units: (units,))
def unit_kinds(units: Family[Unit]) -> tuple[tuple[str, str], ...]:
    """(unit, type) of all units; the same object as long as none comes or goes."""
    return _KINDS.same(tuple((unit_id, unit.type) for unit_id, unit in units.items()))


def item_in(world: World, place: str) -> Item | None:
    """The board, breaker or module fitted in a slot, way or port, or None."""
    return fitted(world.items).get(f"in:{place}")


def ends_in(world: World, port_id: str) -> tuple[Termination, ...]:
    """The cable ends in a port, in id order."""
    return _terminations_by_port(world.terminations).get(port_id, ())


def unit_type(world: World, unit_id: str) -> UnitType:
    """The type of a unit; raises KeyError for an unknown one."""
    return world.catalog.need(world.units[unit_id].type, UnitType)


def cable_type(world: World, cable_id: str) -> CableType:
    """The type of a cable; raises KeyError for an unknown one."""
    return world.catalog.need(world.cables[cable_id].type, CableType)


def unit_of(place: str) -> str:
    """The unit to which a port, slot or way belongs: the part before the first dot."""
    return place.split(".", 1)[0]


@remembered(lambda world: (world.catalog, unit_kinds(world.units), fitted(world.items)))
def port_table(world: World) -> Mapping[str, PortType]:
    """Every port that exists now, unit by unit (an empty slot has none)."""
    found: dict[str, PortType] = {}
    for unit_id in sorted(world.units):
        kind = unit_type(world, unit_id)
        found.update({f"{unit_id}.{port.id}": port for port in kind.ports})
        for slot, _, board in boards_of(world, unit_id):
            found.update({f"{unit_id}.s{slot}.{port.id}": port for port in board.ports})
    return found


def port_type(world: World, port_id: str) -> PortType | None:
    """What a port is, or None where there is none of that name now."""
    return port_table(world).get(port_id)


def port_ids(world: World) -> tuple[str, ...]:
    """Every port that exists now, unit by unit."""
    return tuple(port_table(world))


def way_type(world: World, way_id: str) -> WayType | None:
    """What a way is, or None where there is none of that name."""
    unit_id, _, name = way_id.partition(".")
    if unit_id not in world.units:
        return None
    return next((way for way in unit_type(world, unit_id).ways if way.id == name), None)


def boards_of(world: World, unit_id: str) -> tuple[tuple[str, Item, BoardType], ...]:
    """The boards in a unit's slots: slot number, board, type; in slot order of the type."""
    found = []
    for slot in unit_type(world, unit_id).slots:
        item = item_in(world, f"{unit_id}.s{slot.id}")
        kind = world.catalog.get(item.type, BoardType) if item else None
        if item and kind:
            found.append((slot.id, item, kind))
    return tuple(found)


def other_end(world: World, termination: Termination) -> Termination | None:
    """The same core at the cable's other end."""
    far = "b" if termination.end == "a" else "a"
    return world.terminations.get(f"{termination.cable}.{far}.{termination.core}")


def far_port(world: World, port_id: str) -> tuple[str, str]:
    """What a plug in this port leads to: (cable id, far port), either "" where the way ends."""
    for end in ends_in(world, port_id):
        far = other_end(world, end)
        return end.cable, far.port if far else ""
    return "", ""
