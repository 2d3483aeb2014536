"""Criteria of hoisting: the pulley's anchor, slings, tag line, caps, and whether the load came up whole."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.mechanics.mounting.hoisting import FREE_MM
from simulator.scoring.criteria.aloft import Nothing
from simulator.scoring.criteria.mount_goods import counted, hangs, is_hung, undone
from simulator.scoring.judging import Judging
from simulator.scoring.kind import criterion_kind
from simulator.scoring.record import Happened, seqs
from simulator.scoring.verdict import Charge, Verdict, yes_no
from simulator.site.topology import ends_in, port_type, unit_type
from simulator.site.world import World

OPEN_KINDS = ("rf", "if_coax")


@criterion_kind("anchor_rated", Nothing, occasion=hangs)
def judge_anchor_rated(judging: Judging, params: Nothing) -> Verdict:
    """The pulley hung on a rated member every time."""
    rigged = judging.record.events("pulley_rigged")
    good = [item for item in rigged if getattr(item.event, "rated", False)]
    return counted(len(good), len(rigged), "verdict.anchor_rated", rigged)


@criterion_kind("slung_at_two", Nothing, occasion=hangs)
def judge_slung_at_two(judging: Judging, params: Nothing) -> Verdict:
    """Every load hung in two slings."""
    slung = judging.record.events("load_slung")
    good = [item for item in slung if getattr(item.event, "points", 0) >= 2]
    return counted(len(good), len(slung), "verdict.slung_at_two", slung)


def lifts(judging: Judging) -> list[Happened]:
    """Every time a load left the ground for the tower."""
    return [
        item
        for item in judging.record.events("rope_moved")
        if getattr(item.event, "load", "") and getattr(item.event, "to_mm", 0) > FREE_MM
    ]


@criterion_kind("tag_line_held", Nothing, occasion=hangs)
def judge_tag_line_held(judging: Judging, params: Nothing) -> Verdict:
    """Somebody on the ground held the tag line whenever a load went up."""
    done = lifts(judging)
    good = [item for item in done if getattr(item.event, "tagged", "")]
    free = {str(getattr(item.event, "load", "")) for item in done if item not in good}
    charges = tuple(
        Charge("items", name, (("defect", ""),), thing=name) for name in sorted(free) if _is_cracked(judging.world, name)
    )
    return counted(len(good), len(done), "verdict.tag_line_held", done, charges)


def _is_cracked(world: World, name: str) -> bool:
    item = world.items.get(name)
    return item is not None and item.defect == "cracked"


@criterion_kind("load_unharmed", Nothing, heals=True, occasion=hangs)
def judge_load_unharmed(judging: Judging, params: Nothing) -> Verdict:
    """Nothing that hangs struck the steel on its way."""
    struck = judging.record.events("load_struck")
    hung = judging.record.events("unit_hung")
    if not hung:
        return undone(msg("verdict.load_unharmed.no", items=""))
    bad = [
        item.event.subject
        for item in struck
        if is_hung(judging.world, item.event.subject) and _is_cracked(judging.world, item.event.subject)
    ]
    charges = tuple(Charge("items", name, (("defect", ""),), thing=name) for name in bad)
    return yes_no(not bad, "verdict.load_unharmed", evidence=seqs(struck or hung), charges=charges, items=",".join(bad))


@criterion_kind("capped_for_lift", Nothing, occasion=hangs)
def judge_capped_for_lift(judging: Judging, params: Nothing) -> Verdict:
    """No coaxial port went up open: each was plugged or capped when its unit was slung."""
    slung = judging.record.events("load_slung")
    checked = [
        (item, port)
        for item in slung
        for port in _coax_ports(judging.record.before(item.seq), str(getattr(item.event, "load", "")))
    ]
    good = [port for item, port in checked if _is_shut(judging.record.before(item.seq), port)]
    return counted(len(good), len(checked), "verdict.capped_for_lift", slung)


def _coax_ports(world: World, unit: str) -> list[str]:
    antenna = world.antennas.get(unit)
    names = [unit, *([antenna.outdoor] if antenna and antenna.outdoor else [])]
    return [f"{name}.{port.id}" for name in names for port in unit_type(world, name).ports if port.kind in OPEN_KINDS]


def _is_shut(world: World, port: str) -> bool:
    state = world.ports.get(port)
    return port_type(world, port) is not None and (bool(ends_in(world, port)) or (state is not None and state.capped))
