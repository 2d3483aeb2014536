"""The lamps of the equipment, as pure functions of the World and the time (rows L1-L13)."""

from __future__ import annotations

from simulator.site.feeding import has_booted, outdoor_is_fed, outdoor_of
from simulator.site.optical import link_state
from simulator.site.part import Unit
from simulator.site.services import board_in_service, cpri_state, hop_is_up
from simulator.site.topology import boards_of, port_type, unit_type
from simulator.site.world import World

CPRI_LAMP = {"up": "green", "booting": "green", "no_light": "red", "unlocked": "red_blink_1s", "no_module": "off", "dark": "off"}


def lamps(world: World, unit_id: str, now_ms: int) -> tuple[tuple[str, str], ...]:
    """(lamp, state) of every lamp of a unit; states: off, green, green_blink_1s, green_blink_fast, red, red_blink_1s."""
    unit = world.units[unit_id]
    role = unit_type(world, unit_id).role
    if role == "baseband":
        return _baseband(world, unit, now_ms)
    if role == "radio":
        return _radio(world, unit, now_ms)
    if role == "indoor":
        return _indoor(world, unit, now_ms)
    return ()


def _run(unit: Unit, boot_ms: int, since_ms: int, now_ms: int, *, sound: bool) -> str:
    if unit.powered_ms < 0 or unit.damaged:
        return "off"
    if not sound:
        return "green"
    return "green_blink_1s" if has_booted(unit, boot_ms, since_ms, now_ms) else "green_blink_fast"


def _baseband(world: World, unit: Unit, now_ms: int) -> tuple[tuple[str, str], ...]:
    found = []
    for slot, board, kind in boards_of(world, unit.id):
        sound = slot in kind.works_in and not board.defect
        state = _run(unit, kind.boot_ms, board.since_ms, now_ms, sound=sound)
        found.append((f"s{slot}.run", state))
        found.append((f"s{slot}.alm", "red" if state == "green" else "off"))
        serving = board_in_service(world, unit.id, slot, board, kind, now_ms)
        for port in kind.ports:
            if port.kind == "sfp":
                state = cpri_state(world, f"{unit.id}.s{slot}.{port.id}", now_ms) if serving else "dark"
                found.append((f"s{slot}.{port.id}", CPRI_LAMP[state]))
    return tuple(found)


def _radio(world: World, unit: Unit, now_ms: int) -> tuple[tuple[str, str], ...]:
    run = _run(unit, unit_type(world, unit.id).boot_ms, 0, now_ms, sound=True)
    port = f"{unit.id}.cpri"
    state = link_state(world, port) if run != "off" and port_type(world, port) else "dark"
    return (("run", run), ("cpri", CPRI_LAMP[state]))


def _indoor(world: World, unit: Unit, now_ms: int) -> tuple[tuple[str, str], ...]:
    run = _run(unit, unit_type(world, unit.id).boot_ms, 0, now_ms, sound=True)
    fed = outdoor_is_fed(world, unit.id)
    link = "off" if run == "off" or not fed or not outdoor_of(world, unit.id) else "green" if hop_is_up(world, now_ms) else "red"
    return (("run", run), ("odu", "green" if fed else "off"), ("link", link))
