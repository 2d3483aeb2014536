"""What the equipment does with power and light: boards, radios, hop, transport, clock, alarms."""

from __future__ import annotations

from dataclasses import dataclass, replace

from simulator.catalog.families.boards import BoardType
from simulator.site import electrical, hop
from simulator.site.feeding import has_booted, only, outdoor_is_fed, outdoor_of, units_of_role
from simulator.site.memo import remembered
from simulator.site.optical import link_state, served_radio
from simulator.site.part import Item, Unit, Way
from simulator.site.rf import branch_cent
from simulator.site.topology import boards_of, cable_type, ends_in, far_port, item_in, port_type, unit_of, unit_type
from simulator.site.world import Family, World

CLOCK_LOCK_MS = 180_000
"""From a running main board with sky view to a locked clock (unsourced default)."""
VSWR_ALARM_CENT = 200
"""First VSWR alarm, 2.00 (row B50)."""
RTWP_IMBALANCE_CDB = 1000
"""RTWP imbalance alarm, 10 dB (row M6)."""
LONG_SINCE_MS = 10**9
"""A time by which everything that boots has booted."""


@dataclass(frozen=True, slots=True, order=True)
class Alarm:
    """One line of the alarm list: a code of the texts and what it is about."""

    code: str
    subject: str


def board_in_service(world: World, unit_id: str, slot: str, board: Item, kind: BoardType, now_ms: int) -> bool:
    """Whether a board runs: in a slot it works in, sound, booted."""
    return slot in kind.works_in and not board.defect and has_booted(world.units[unit_id], kind.boot_ms, board.since_ms, now_ms)


def running_board(world: World, role: str, now_ms: int) -> tuple[str, str]:
    """(unit, slot) of the running board of a role, or two empty texts."""
    for unit_id in units_of_role(world, "baseband"):
        for slot, board, kind in boards_of(world, unit_id):
            if kind.role == role and board_in_service(world, unit_id, slot, board, kind, now_ms):
                return unit_id, slot
    return "", ""


def radio_runs(world: World, unit_id: str, now_ms: int) -> bool:
    """Whether a radio has power and has booted."""
    return has_booted(world.units[unit_id], unit_type(world, unit_id).boot_ms, 0, now_ms)


def cpri_state(world: World, port_id: str, now_ms: int) -> str:
    """State of a baseband port's CPRI link: `dark` while its board does not run, else the optical link's state."""
    unit_id, slot = running_board(world, "baseband", now_ms)
    if not unit_id or not port_id.startswith(f"{unit_id}.s{slot}."):
        return "dark"
    state = link_state(world, port_id)
    radio = served_radio(world, port_id)
    return "booting" if state == "up" and radio and not radio_runs(world, radio, now_ms) else state


def hop_is_up(world: World, now_ms: int) -> bool:
    """Whether the microwave hop carries traffic: indoor unit booted, outdoor unit fed, both ends hear each other well enough."""
    indoor = only(world, "indoor")
    if not indoor or not outdoor_is_fed(world, indoor) or not outdoor_of(world, indoor):
        return False
    booted = has_booted(world.units[indoor], unit_type(world, indoor).boot_ms, 0, now_ms)
    return booted and hop.carries_traffic(world, now_ms)


def transport_is_up(world: World, now_ms: int) -> bool:
    """Whether the main board reaches the core: hop up and the two configured Ethernet ports joined."""
    unit_id, slot = running_board(world, "main", now_ms)
    indoor = only(world, "indoor")
    if not unit_id or not indoor or not hop_is_up(world, now_ms):
        return False
    main_port, indoor_port = world.layout.service_ports
    _, far = far_port(world, f"{unit_id}.s{slot}.{main_port}")
    return far == f"{indoor}.{indoor_port}"


def clock_state(world: World, now_ms: int) -> str:
    """`dark`, `no_signal`, `searching` or `locked`."""
    unit_id, slot = running_board(world, "main", now_ms)
    if not unit_id:
        return "dark"
    if not satellite_path(world, f"{unit_id}.s{slot}.gps"):
        return "no_signal"
    kind = next(kind for found, _, kind in boards_of(world, unit_id) if found == slot)
    board = item_in(world, f"{unit_id}.s{slot}")
    ready = max(world.units[unit_id].powered_ms, board.since_ms if board else 0) + kind.boot_ms
    return "locked" if now_ms >= ready + CLOCK_LOCK_MS else "searching"


def satellite_path(world: World, port_id: str) -> bool:
    """Whether the signal of a GPS antenna reaches a port: direct or through a sound arrester, either way round."""
    for _ in range(4):
        _, far = far_port(world, port_id)
        if not far:
            return False
        role = unit_type(world, unit_of(far)).role
        if role == "gps":
            return True
        if role != "arrester" or world.units[unit_of(far)].damaged:
            return False
        unit_id, _, name = far.partition(".")
        port_id = f"{unit_id}.{'eq' if name == 'ant' else 'ant'}"
    return False


def contact_is_open(world: World, port_id: str) -> bool:
    """Whether an alarm input sees an open loop: nothing wired, or the sensor's normally closed contact open."""
    _, far = far_port(world, port_id)
    if not far:
        return True
    sensor = world.units.get(unit_of(far))
    return sensor is None or unit_type(world, sensor.id).role != "sensor" or (sensor.alarm_active and not sensor.stuck)


def configured_ports(world: World) -> tuple[tuple[str, str], ...]:
    """(cell, CPRI port) of every configured cell."""
    return tuple((cell.id, cell.port) for _, cell in sorted(world.cells.items()))


def alarms(world: World, now_ms: int) -> tuple[Alarm, ...]:
    """The alarm list as the maintenance terminal shows it; empty too while no main board runs."""
    unit_id, _ = running_board(world, "main", now_ms)
    if not unit_id:
        return ()
    found = [*_board_alarms(world, unit_id, now_ms), *_radio_alarms(world, now_ms), *_external_alarms(world, now_ms)]
    if not transport_is_up(world, now_ms):
        found.append(Alarm("transport_fault", unit_id))
    if clock_state(world, now_ms) == "no_signal":
        found.append(Alarm("satellite_antenna", unit_id))
    return tuple(sorted(found))


def _board_alarms(world: World, unit_id: str, now_ms: int) -> list[Alarm]:
    found = [
        Alarm("board_not_in_service", f"{unit_id}.s{slot}")
        for slot, board, kind in boards_of(world, unit_id)
        if slot not in kind.works_in or board.defect
    ]
    if not running_board(world, "fan", now_ms)[0]:
        found.append(Alarm("fan_missing", unit_id))
    return found


def _radio_alarms(world: World, now_ms: int) -> list[Alarm]:
    found = []
    for _, port in configured_ports(world):
        state = cpri_state(world, port, now_ms)
        if state in ("no_module", "no_light", "unlocked"):
            found.append(Alarm("cpri_interface" if state != "unlocked" else "cpri_rate", port))
        radio = served_radio(world, port)
        if state == "up" and radio:
            found += _antenna_alarms(world, world.units[radio])
    return found


def branch_values(world: World, radio: str) -> dict[str, int]:
    """What a radio says of its two branches: kept values, and VSWR of lines that are really there."""
    values = dict(world.units[radio].values)
    for index in (0, 1):
        if f"vswr_ant{index}_cent" not in values and port_type(world, f"{radio}.ant{index}"):
            values[f"vswr_ant{index}_cent"] = branch_cent(world, f"{radio}.ant{index}")
    return values


def _antenna_alarms(world: World, unit: Unit) -> list[Alarm]:
    values = branch_values(world, unit.id)
    worst = max(values.get("vswr_ant0_cent", 100), values.get("vswr_ant1_cent", 100))
    found = [Alarm("vswr", unit.id)] if worst >= VSWR_ALARM_CENT else []
    apart = abs(values.get("rtwp_ant0_cdbm", 0) - values.get("rtwp_ant1_cdbm", 0))
    return [*found, Alarm("rtwp_imbalance", unit.id)] if apart > RTWP_IMBALANCE_CDB else found


def _external_alarms(world: World, now_ms: int) -> list[Alarm]:
    unit_id, slot = running_board(world, "environment", now_ms)
    if not unit_id:
        return [Alarm("environment_missing", name) for name in units_of_role(world, "baseband")]
    return [
        Alarm(f"external_{meaning}", f"{unit_id}.s{slot}.{port}")
        for port, meaning in world.layout.inputs
        if contact_is_open(world, f"{unit_id}.s{slot}.{port}")
    ]


def cell_can_start(world: World, cell_id: str, now_ms: int) -> bool:
    """Whether a cell can go on air: main board runs, its CPRI link is up and the radio there has booted."""
    port = world.cells[cell_id].port
    return bool(running_board(world, "main", now_ms)[0]) and cpri_state(world, port, now_ms) == "up"


def cell_radiates(world: World, cell_id: str, now_ms: int) -> bool:
    """Whether a cell is on air and its radio really transmits."""
    cell = world.cells[cell_id]
    return cell.active and cpri_state(world, cell.port, now_ms) == "up"


def serving_sector(world: World, cell_id: str) -> str:
    """The sector in which a cell really radiates: where the radio on its port hangs ("" for none)."""
    radio = served_radio(world, world.cells[cell_id].port)
    return world.units[radio].place if radio else ""


def settled(world: World) -> World:
    """The World as it would be if nobody touched it for a long time: power where the network feeds it.

    Used to judge states, so that a healed World shows what would have come of it.
    """
    ways, units = _rested(world)
    return world.having(ways=ways, units=units)


@remembered(lambda world: (*electrical.supply_parts(world), world.ways))
def _rested(world: World) -> tuple[Family[Way], Family[Unit]]:
    """Ways and units of the settled World."""
    world = _at_rest(world)
    changed = []
    for feed in electrical.dc_inputs(world):
        unit = world.units[feed.unit]
        fed = not unit.damaged and electrical.feed_of(world, feed.unit) == "fed"
        if fed != (unit.powered_ms >= 0):
            changed.append(replace(unit, powered_ms=0 if fed else -1))
    world = world.put(*changed) if changed else world
    return world.ways, world.units


def _at_rest(world: World) -> World:
    """The World after every breaker that will trip has tripped, the quickest first."""
    for _ in range(len(world.ways)):
        hot = [(holds, way) for way, holds in electrical.holding_times(world).items()]
        if not hot:
            break
        world = world.change("ways", min(hot)[1], tripped=True, hot_ms=-1)
    return world


def mate_is_plugged(world: World, port_id: str) -> bool:
    """Whether anything sits in a port: a cable end or a module with one."""
    return bool(ends_in(world, port_id)) or item_in(world, port_id) is not None


def is_outdoor_cable(world: World, cable_id: str) -> bool:
    """Whether a cable comes in from outside, where lightning reaches it: one end is at equipment outside the cabinet."""
    for core in cable_type(world, cable_id).cores:
        for end in "ab":
            termination = world.terminations.get(f"{cable_id}.{end}.{core.id}")
            if termination and termination.port and port_type(world, termination.port):
                unit = world.units[unit_of(termination.port)]
                if unit_type(world, unit.id).role in ("radio", "outdoor", "gps"):
                    return True
    return False
