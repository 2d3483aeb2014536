"""Breaches at the supply: a breaker closed onto a bad circuit, a hand on live metal, IF parted under power."""

from __future__ import annotations

from simulator.scoring.kind import breach_trigger
from simulator.scoring.record import Happened, Record
from simulator.site import electrical
from simulator.site.network import reachable
from simulator.site.topology import port_ids, port_type, unit_of, way_type
from simulator.site.world import World


@breach_trigger("bad_circuit_closed")
def find_bad_circuit_closed(record: Record) -> list[tuple[Happened, str]]:
    """A breaker was closed onto a circuit that is reversed or shorted, or whose unit has no protective earth."""
    found = []
    for item in record.events("breaker_operated"):
        if getattr(item.event, "closed", False):
            reason = what_is_wrong(record.worlds[item.seq], item.event.subject)
            if reason:
                found.append((item, reason))
    return found


def what_is_wrong(world: World, way_id: str) -> str:
    """What is wrong with a circuit just closed; the answer is kept with the circuit."""
    kept = electrical.circuit(world).faults
    if way_id not in kept:
        kept[way_id] = _what_is_wrong(world, way_id)
    return kept[way_id]


def _what_is_wrong(world: World, way_id: str) -> str:
    """`shorted`, `reversed` or `unearthed` of a circuit just closed, "" where it is sound."""
    rating = electrical.rating_a(world, way_id)
    units = energised_units(world, way_id)
    if any(electrical.feed_of(world, unit) == "reversed" for unit in units if unit in _fed_units(world)):
        return "reversed"
    if rating and electrical.way_amps(world).get(way_id, 0.0) >= 5.0 * rating:
        return "shorted"
    return "unearthed" if any(not electrical.is_earthed(world, unit) for unit in units) else ""


def _fed_units(world: World) -> set[str]:
    return {feed.unit for feed in electrical.circuit(world).inputs}


def energised_units(world: World, way_id: str) -> tuple[str, ...]:
    """Units with a supply port on the way's load side, through conductors and further closed ways."""
    kind = way_type(world, way_id)
    if kind is None:
        return ()
    net = electrical.circuit(world)
    own = net.node(f"{unit_of(way_id)}.{kind.load}")
    beyond = tuple(branch for branch in net.branches if branch.name != f"way:{way_id}" and not branch.name.startswith("source:"))
    nodes = reachable(beyond, (own,))
    found = {}
    for port in port_ids(world):
        port_kind = port_type(world, port)
        if port_kind and port_kind.kind in ("dc_neg", "dc_rtn") and net.node(port) in nodes and unit_of(port) != unit_of(way_id):
            found[unit_of(port)] = True
    return tuple(found)


@breach_trigger("live_touched")
def find_live_touched(record: Record) -> list[tuple[Happened, str]]:
    """A conductor, lug or terminal was touched while live."""
    return [(item, "live") for item in record.events("live_touched")]


@breach_trigger("if_under_power")
def find_if_under_power(record: Record) -> list[tuple[Happened, str]]:
    """IF was mated or parted with the outdoor unit powered."""
    acts = [*record.events("cable_connected"), *record.events("cable_disconnected")]
    return [(item, "fed") for item in acts if getattr(item.event, "outdoor_fed", False)]
