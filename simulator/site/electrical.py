"""The -48 V network and the protective earth of the site, as they stand.

Every answer is solved from conductors, contacts and breakers; nothing is looked up from the plan.
Source of the copper figure: 0.0178 ohm mm2/m at 20 C, which gives the drops of the first site's
data sheet. Contact figures are unsourced defaults.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Literal

from simulator.catalog.families.breakers import BreakerType
from simulator.catalog.families.cables import CableType
from simulator.site.memo import remembered
from simulator.site.network import Branch, Load, Solution, reachable, resistance_ohm, solve
from simulator.site.optical import served_radio
from simulator.site.part import Termination
from simulator.site.topology import boards_of, fitted, item_in, other_end, port_ids, port_type, unit_kinds, unit_of, unit_type
from simulator.site.world import World

COPPER_OHM_MM2_PER_M = 0.0178
GOOD_CONTACT_OHM = 0.0001
HAND_TIGHT_OHM = 0.02
LOOSE_CRIMP_OHM = 0.08
SPLICE_OHM = 0.005
BREAKER_OHM = 0.001
CLAMP_OHM = 0.05
"""A unit that conducts when its supply is reversed (its protection diode and fuse path)."""
TIGHT_MN_M = 3_000
"""From this torque on a lug's contact is as good as it gets."""
LIVE_V = 2.0
"""Below this a conductor counts as dead for what it does to hands and meters."""

Feed = Literal["fed", "dark", "reversed", "low", "high"]


@dataclass(frozen=True, slots=True)
class Input:
    """Where a unit takes its supply."""

    unit: str
    neg: str
    rtn: str


@dataclass(frozen=True, slots=True)
class Circuit:
    """The network as it stands, the nodes' names merged where metal is one piece."""

    branches: tuple[Branch, ...]
    held: tuple[tuple[str, float], ...]
    inputs: tuple[Input, ...]
    names: dict[str, str]
    flows: dict[tuple[object, ...], Solution]
    """Solutions found so far, by source and loads; an answer kept, not a state."""
    faults: dict[str, str]
    """What was found wrong behind a way, by way; kept likewise."""

    def node(self, port_id: str) -> str:
        """The node to which a port belongs."""
        return self.names.get(port_id, port_id)


def contact_ohm(termination: Termination) -> float:
    """Resistance of one lug: its crimp and its screw."""
    crimp = GOOD_CONTACT_OHM if termination.crimp == "good" else LOOSE_CRIMP_OHM
    screw = GOOD_CONTACT_OHM if termination.torque_mn_m >= TIGHT_MN_M else HAND_TIGHT_OHM
    return crimp + screw


def conductor_ohm(section_cmm2: int, length_mm: int, splices: int = 0) -> float:
    """Resistance of a copper core: section in 0.01 mm2, length in mm."""
    return COPPER_OHM_MM2_PER_M * (length_mm / 1000.0) / (section_cmm2 / 100.0) + splices * SPLICE_OHM


@remembered(lambda world: (world.catalog, unit_kinds(world.units), fitted(world.items)))
def dc_inputs(world: World) -> tuple[Input, ...]:
    """Every unit that takes -48 V, with the two ports it takes it from (on its power board where it has slots)."""
    found = []
    for unit_id in sorted(world.units):
        kind = unit_type(world, unit_id)
        if kind.power_w <= 0:
            continue
        if kind.slots:
            found += [
                Input(unit_id, f"{unit_id}.s{slot}.neg", f"{unit_id}.s{slot}.rtn")
                for slot, _, board in boards_of(world, unit_id)
                if board.role == "power" and slot in board.works_in
            ][:1]
        elif any(port.kind == "dc_neg" for port in kind.ports):
            found.append(Input(unit_id, f"{unit_id}.neg", f"{unit_id}.rtn"))
    return tuple(found)


@remembered(lambda world: (world.catalog, world.layout, unit_kinds(world.units)))
def _merged(world: World) -> dict[str, str]:
    """Port -> node, one node per piece of metal."""
    names: dict[str, str] = {}
    groups = [
        tuple(f"{unit_id}.{name}" for name in group)
        for unit_id in sorted(world.units)
        for group in unit_type(world, unit_id).joined
    ]
    for group in (*groups, *world.layout.joined):
        roots = [_root(names, name) for name in group]
        for root in roots[1:]:
            names[root] = roots[0]
    return {name: _root(names, name) for name in names}


def _root(names: dict[str, str], name: str) -> str:
    names.setdefault(name, name)
    while names[name] != name:
        name = names[name]
    return name


def _core_branches(world: World, names: dict[str, str]) -> list[Branch]:
    found = []
    for termination in world.terminations.values():
        if termination.end != "a" or not termination.port:
            continue
        far = other_end(world, termination)
        if far is None or not far.port:
            continue
        cable = world.cables[termination.cable]
        kind = world.catalog.need(cable.type, CableType)
        section = next((core.section_cmm2 for core in kind.cores if core.id == termination.core), 0)
        if section:
            ohm = conductor_ohm(section, cable.length_mm, cable.splices) + contact_ohm(termination) + contact_ohm(far)
            one, other = names.get(termination.port, termination.port), names.get(far.port, far.port)
            found.append(Branch(f"core:{cable.id}.{termination.core}", one, other, ohm))
    return found


def _way_branches(world: World, names: dict[str, str]) -> list[Branch]:
    found = []
    for way_id, way in world.ways.items():
        if way.closed and not way.tripped and item_in(world, way_id):
            unit_id, _, name = way_id.partition(".")
            kind = next(item for item in unit_type(world, unit_id).ways if item.id == name)
            line, load = f"{unit_id}.{kind.line}", f"{unit_id}.{kind.load}"
            found.append(Branch(f"way:{way_id}", names.get(line, line), names.get(load, load), BREAKER_OHM))
    return found


def _parts(world: World) -> tuple[object, ...]:
    """What the network is made of."""
    return (
        world.catalog,
        world.layout,
        unit_kinds(world.units),
        fitted(world.items),
        world.ways,
        world.cables,
        world.terminations,
    )


@remembered(_parts)
def circuit(world: World) -> Circuit:
    """The network as it stands now."""
    names = _merged(world)
    branches = _core_branches(world, names) + _way_branches(world, names)
    held: list[tuple[str, float]] = []
    for unit_id in sorted(world.units):
        if unit_type(world, unit_id).role == "rectifier":
            neg, rtn = (names.get(f"{unit_id}.{port}", f"{unit_id}.{port}") for port in ("source_neg", "source_rtn"))
            branches.append(Branch(f"source:{unit_id}", "@emf", neg, world.layout.source_mohm / 1000.0))
            held += [("@emf", -1.0), (rtn, 0.0)]
    built = (tuple(branches), tuple(held), dc_inputs(world))
    return _built(world).setdefault(built, Circuit(*built, names, {}, {}))


@remembered(lambda world: (_merged(world), world.catalog, fitted(world.items), world.ways))
def _built(world: World) -> dict[tuple[object, ...], Circuit]:
    """Circuits already built of these ways and breakers: plugging a cable that carries no power makes no other one."""
    return {}


FAMILIES = ("units", "items", "ways", "cables", "terminations", "cells")
"""All that power can depend on, as the World's families."""


@remembered(attrgetter("catalog", "layout", *FAMILIES))
def supply_parts(world: World) -> tuple[object, ...]:
    """What all power rests on, for whoever remembers an answer about it: the network, the units, and which radios draw their full power."""
    return (circuit(world), world.units, radios_on_air(world))


@remembered(supply_parts)
def _present_loads(world: World) -> tuple[Load, ...]:
    """What the units draw as they stand; a unit outside its voltage range draws nothing."""
    return tuple(_loads(world, radios_on_air(world)))


@remembered(lambda world: (circuit(world), world.units))
def _full_loads(world: World) -> tuple[Load, ...]:
    """What they would draw at full load, however low the voltage."""
    return tuple(replace(load, low_v=0.0) for load in _loads(world, tuple(feed.unit for feed in circuit(world).inputs)))


def _loads(world: World, hard: tuple[str, ...]) -> Iterator[Load]:
    net = circuit(world)
    for feed in net.inputs:
        unit = world.units[feed.unit]
        kind = unit_type(world, feed.unit)
        if not unit.damaged:
            watt = kind.power_w if feed.unit in hard else kind.idle_w or kind.power_w
            yield Load(feed.unit, net.node(feed.neg), net.node(feed.rtn), watt, kind.min_mv / 1000.0, kind.max_mv / 1000.0)


@remembered(lambda world: (world.cells, world.terminations, world.cables, unit_kinds(world.units), fitted(world.items)))
def radios_on_air(world: World) -> tuple[str, ...]:
    """Radios that draw their full power: a cell whose port leads to them is on air."""
    return tuple(served_radio(world, cell.port) for cell in world.cells.values() if cell.active)


def power_flow(world: World, *, full: bool = False, source_mv: int | None = None) -> Solution:
    """Potentials and currents. `full`: every unit at full load, kept on however low its voltage falls; `source_mv`: magnitude, default float voltage."""
    net = circuit(world)
    volts = (world.layout.source_mv if source_mv is None else source_mv) / 1000.0
    loads = _full_loads(world) if full else _present_loads(world)
    key = (volts, loads)
    found = net.flows.get(key)
    if found is None:
        held = {node: volts * factor for node, factor in net.held}
        found = solve(net.branches, held, loads)
        clamps = _clamps(world, net, found)
        found = net.flows[key] = solve((*net.branches, *clamps), held, loads) if clamps else found
    return found


def _clamps(world: World, net: Circuit, first: Solution) -> tuple[Branch, ...]:
    """Units that conduct because their supply is reversed."""
    found = []
    for feed in net.inputs:
        kind = unit_type(world, feed.unit)
        backwards = first.between(net.node(feed.neg), net.node(feed.rtn))
        if (
            backwards is not None
            and backwards > LIVE_V
            and kind.reverse_polarity != "dark"
            and not world.units[feed.unit].damaged
        ):
            found.append(Branch(f"clamp:{feed.unit}", net.node(feed.neg), net.node(feed.rtn), CLAMP_OHM))
    return tuple(found)


def supply_mv(world: World, unit_id: str, *, full: bool = False, cutoff: bool = False) -> float | None:
    """Voltage at a unit's input, mV, positive when the polarity is right; None where nothing feeds it."""
    net = circuit(world)
    feed = next((item for item in net.inputs if item.unit == unit_id), None)
    if feed is None:
        return None
    source = world.layout.cutoff_mv if cutoff else None
    volts = power_flow(world, full=full, source_mv=source).between(net.node(feed.rtn), net.node(feed.neg))
    return None if volts is None else volts * 1000.0


def feed_of(world: World, unit_id: str) -> Feed:
    """What a unit's supply is like now."""
    mv = supply_mv(world, unit_id)
    kind = unit_type(world, unit_id)
    if mv is None or abs(mv) < LIVE_V * 1000:
        return "dark"
    if mv < 0:
        return "reversed"
    return "low" if mv < kind.min_mv else "high" if mv > kind.max_mv else "fed"


def potential_mv(world: World, port_id: str) -> float:
    """Potential of a port against earth, mV; 0 where it floats."""
    net = circuit(world)
    volts = power_flow(world).volts.get(net.node(port_id), 0.0)
    return volts * 1000.0


def is_live(world: World, port_id: str) -> bool:
    """Whether touching this port's metal is touching a live part."""
    return abs(potential_mv(world, port_id)) > LIVE_V * 1000


def voltage_mv(world: World, red: str, black: str) -> float:
    """What a voltmeter shows between two ports; a floating lead reads 0."""
    net = circuit(world)
    volts = power_flow(world).between(net.node(red), net.node(black))
    return 0.0 if volts is None else volts * 1000.0


def ohms_between(world: World, red: str, black: str) -> float | None:
    """What an ohmmeter shows on the dead network, through units' inputs too; None is open."""
    net = circuit(world)
    inputs = [
        Branch(f"input:{feed.unit}", net.node(feed.neg), net.node(feed.rtn), unit_type(world, feed.unit).input_ohm)
        for feed in net.inputs
    ]
    without_source = tuple(branch for branch in net.branches if not branch.name.startswith("source:"))
    return resistance_ohm((*without_source, *inputs), net.node(red), net.node(black))


def earth_path_ohm(world: World, port_id: str, bar_port: str) -> float | None:
    """Resistance through earth conductors alone from a port to a bar; None where no way leads there."""
    net = circuit(world)
    earth = tuple(branch for branch in net.branches if is_earth_branch(world, branch))
    return resistance_ohm(earth, net.node(port_id), net.node(bar_port))


def is_earth_branch(world: World, branch: Branch) -> bool:
    """Whether a branch is the core of an earth cable."""
    if not branch.name.startswith("core:"):
        return False
    cable = world.cables[branch.name[5:].rsplit(".", 1)[0]]
    return world.catalog.need(cable.type, CableType).medium == "earth"


def is_earthed(world: World, unit_id: str, *, limit_ohm: float = 10.0) -> bool:
    """Whether a unit's earth stud leads to the electrode by earth conductors (any unit without one counts as earthed)."""
    stud = f"{unit_id}.pe"
    if port_type(world, stud) is None:
        return True
    electrode = next((name for name in sorted(world.units) if unit_type(world, name).role == "electrode"), None)
    if electrode is None:
        return False
    path = earth_path_ohm(world, stud, f"{electrode}.pe")
    return path is not None and path <= limit_ohm


def way_amps(world: World) -> dict[str, float]:
    """Current through every closed way, A, at the present load."""
    net = circuit(world)
    flow = power_flow(world)
    return {branch.name[4:]: abs(flow.branch_amps(branch)) for branch in net.branches if branch.name.startswith("way:")}


def rating_a(world: World, way_id: str) -> float | None:
    """Rating of the breaker in a way, A, or None where the way is empty."""
    item = item_in(world, way_id)
    kind = world.catalog.get(item.type, BreakerType) if item else None
    return kind.rating_ma / 1000.0 if kind else None


def trip_ms(ratio: float) -> int | None:
    """How long a breaker holds `ratio` times its rating, ms; None for ever.

    At once from five times up; below, 90 s / (ratio^2 - 1.05^2), a thermal curve of the common shape
    (unsourced default: real ones spread by a factor of three).
    """
    if ratio >= 5.0:
        return 10
    if ratio <= 1.05:
        return None
    return max(10, round(90_000.0 / (ratio * ratio - 1.05 * 1.05)))


@remembered(supply_parts)
def holding_times(world: World) -> dict[str, int]:
    """Way -> ms it holds from the start of its overload, for every overloaded way."""
    found = {}
    for way_id, amps in sorted(way_amps(world).items()):
        rating = rating_a(world, way_id)
        holds = trip_ms(amps / rating) if rating else None
        if holds is not None:
            found[way_id] = holds
    return found


def downstream_units(world: World, way_id: str) -> tuple[str, ...]:
    """Units whose supply hangs on this way: those that lie behind its load port."""
    closed = world.change("ways", way_id, closed=True, tripped=False) if way_id in world.ways else world
    opened = world.change("ways", way_id, closed=False) if way_id in world.ways else world
    with_it, without_it = _tied_inputs(closed), _tied_inputs(opened)
    return tuple(unit for unit in with_it if unit not in without_it)


def _tied_inputs(world: World) -> dict[str, bool]:
    net = circuit(world)
    live = reachable(net.branches, ("@emf",))
    return {feed.unit: True for feed in net.inputs if net.node(feed.neg) in live or net.node(feed.rtn) in live}


def ports_of_unit(world: World, unit_id: str) -> tuple[str, ...]:
    """All ports of a unit, its boards' included."""
    return tuple(port for port in port_ids(world) if unit_of(port) == unit_id)


def tied(world: World, one: str, other: str) -> bool:
    """Whether conductors join two ports, whatever loads and sources lie elsewhere."""
    net = circuit(world)
    cores = tuple(branch for branch in net.branches if not branch.name.startswith("source:"))
    return net.node(other) in reachable(cores, (net.node(one),))
