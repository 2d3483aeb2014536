"""Who feeds whom on the way to the air: units by role, the outdoor unit at the end of an IF cable, and its supply."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.site.memo import remembered
from simulator.site.part import Unit
from simulator.site.topology import far_port, unit_kinds, unit_of, unit_type
from simulator.site.world import World


@remembered(lambda world: (world.catalog, unit_kinds(world.units)))
def _roles(world: World) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for unit_id in sorted(world.units):
        role = unit_type(world, unit_id).role
        found[role] = (*found.get(role, ()), unit_id)
    return found


def units_of_role(world: World, role: str) -> tuple[str, ...]:
    """Ids of all units of a role, in order."""
    return _roles(world).get(role, ())


def only(world: World, role: str) -> str:
    """The first unit of a role, "" where there is none."""
    found = units_of_role(world, role)
    return found[0] if found else ""


def has_booted(unit: Unit, boot_ms: int, since_ms: int, now_ms: int) -> bool:
    """Whether something with power since the later of two times has finished booting."""
    return unit.powered_ms >= 0 and not unit.damaged and now_ms >= max(unit.powered_ms, since_ms) + boot_ms


def outdoor_of(world: World, indoor: str) -> str:
    """The outdoor unit at the other end of the indoor unit's IF cable, "" where none is."""
    for port in unit_type(world, indoor).ports:
        if port.kind == "if_coax":
            _, far = far_port(world, f"{indoor}.{port.id}")
            if far and unit_type(world, unit_of(far)).role == "outdoor":
                return unit_of(far)
    return ""


def outdoor_is_fed(world: World, indoor: str) -> bool:
    """Whether the indoor unit puts its supply on an IF cable: powered, sound, switch on."""
    unit = world.units[indoor]
    return unit.powered_ms >= 0 and not unit.damaged and unit.switch_on
