"""Criteria of what is fitted in the cabinet: boards, breakers, optical modules, and the voltage they leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.base.msg import msg
from simulator.base.units import round_half_up
from simulator.catalog.families.breakers import BreakerType
from simulator.scoring.criteria.safety import Nothing
from simulator.scoring.judging import Judging
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import seqs
from simulator.scoring.verdict import Charge, Verdict, rounded, share, soft_threshold, yes_no
from simulator.site import electrical
from simulator.site.topology import item_in
from simulator.site.world import World


def _fitted_share(judging: Judging, wanted: dict[str, str], kind: str, code: str, charges: tuple[Charge, ...]) -> Verdict:
    world = judging.world
    good = [place for place, type_id in wanted.items() if (item := item_in(world, place)) and item.type == type_id]
    events = [item for item in judging.record.events("item_fitted") if getattr(item.event, "kind", "") == kind]
    verdict = share(len(good), len(wanted), msg(code, done=len(good), of=len(wanted)), evidence=seqs(events), charges=charges)
    return verdict if events else Verdict(fraction=0.0, message=verdict.message, measured=0, wanted=len(wanted), done=False)


@criterion_kind("boards_placed", Nothing, heals=True)
def judge_boards_placed(judging: Judging, params: Nothing) -> Verdict:
    """Every board is in its planned slot."""
    wanted = {row.slot: row.type for row in judging.plan.boards}
    return _fitted_share(judging, wanted, "board", "verdict.boards_placed", _board_charges(judging.world, wanted))


def _board_charges(world: World, wanted: dict[str, str]) -> tuple[Charge, ...]:
    """A board in another slot, and with it every cable end and module that went to the ports there."""
    charges: list[Charge] = []
    for place, type_id in wanted.items():
        item = item_in(world, place)
        if item and item.type == type_id:
            continue
        unit = place.split(".")[0]
        for stray in sorted(world.items.values(), key=lambda found: found.id):
            if stray.type == type_id and stray.place.startswith(f"in:{unit}.s") and stray.place[3:] not in wanted:
                charges.append(Charge("items", stray.id, (("place", f"in:{place}"),), thing=stray.id))
                charges += _moved(world, stray.place[3:], place)
                break
    return tuple(charges)


def _moved(world: World, here: str, there: str) -> list[Charge]:
    ends = [
        Charge("terminations", end.id, (("port", there + end.port[len(here) :]),))
        for end in sorted(world.terminations.values(), key=lambda found: found.id)
        if end.port.startswith(f"{here}.")
    ]
    modules = [
        Charge("items", item.id, (("place", f"in:{there}{item.place[3 + len(here) :]}"),))
        for item in sorted(world.items.values(), key=lambda found: found.id)
        if item.place.startswith(f"in:{here}.")
    ]
    return ends + modules


@criterion_kind("breakers_rated", Nothing, heals=True)
def judge_breakers_rated(judging: Judging, params: Nothing) -> Verdict:
    """Every way has the breaker of its planned rating."""
    world = judging.world
    wanted = {row.way: row.type for row in judging.plan.breakers}
    charges = tuple(
        charge
        for place, type_id in wanted.items()
        if (item := item_in(world, place)) and item.type != type_id
        for charge in (
            Charge("items", item.id, (("type", type_id),), thing=place if _is_smaller(world, item.type, type_id) else ""),
            Charge("ways", place, (("tripped", False), ("closed", True), ("hot_ms", -1))),
        )
    )
    return _fitted_share(judging, wanted, "breaker", "verdict.breakers_rated", charges)


def _is_smaller(world: World, type_id: str, wanted: str) -> bool:
    """Whether a breaker is of a lower rating than the wanted one: that shows when it trips; too large a one shows nowhere."""
    here, there = world.catalog.get(type_id, BreakerType), world.catalog.get(wanted, BreakerType)
    return bool(here and there and here.rating_ma < there.rating_ma)


@criterion_kind("modules_right", Nothing, heals=True)
def judge_modules_right(judging: Judging, params: Nothing) -> Verdict:
    """Every planned optical port has a module of the planned rate, wavelength and mode."""
    world = judging.world
    wanted = {row.port: row.type for row in judging.plan.modules}
    charges = tuple(
        Charge("items", item.id, (("type", type_id),), thing=place)
        for place, type_id in wanted.items()
        if (item := item_in(world, place)) and item.type != type_id
    )
    return _fitted_share(judging, wanted, "module", "verdict.modules_right", charges)


@dataclass(frozen=True, slots=True, kw_only=True)
class CutoffParams:
    """`margin_mv`: from this much under the limit on nothing is earned."""

    __pydantic_config__ = STRICT_PARAMS
    margin_mv: int = 3000


@criterion_kind("cutoff_voltage", CutoffParams, heals=True)
def judge_cutoff_voltage(judging: Judging, params: CutoffParams) -> Verdict:
    """At full load with the battery at cut-off every unit still gets its least voltage."""
    limit = judging.plan.limits.unit_min_mv
    closed = _all_closed(judging)
    found = {row.unit: electrical.supply_mv(closed, row.unit, full=True, cutoff=True) for row in judging.plan.breakers}
    known = {unit: value for unit, value in found.items() if value is not None}
    if not known or not judging.record.events("cable_connected"):
        return Verdict(fraction=0.0, message=msg("verdict.cutoff_voltage.none"), done=False, wanted=limit / 1000, unit="V")
    worst = min(known, key=lambda unit: (known[unit], unit))
    short = max(0.0, limit - known[worst]) if len(known) == len(found) else float(params.margin_mv)
    fraction, passed = soft_threshold(short, 0.0, 0.0, float(params.margin_mv))
    message = msg("verdict.cutoff_voltage.worst", unit=worst, value_mv=round_half_up(known[worst]))
    return Verdict(
        fraction=fraction, passed=passed, message=message, measured=rounded(known[worst] / 1000), wanted=limit / 1000, unit="V"
    )


def _all_closed(judging: Judging) -> World:
    """The World with every planned breaker closed: what the conductors would carry."""
    world = judging.world
    for name in (judging.plan.input_way, *(row.way for row in judging.plan.breakers)):
        way = world.ways[name]
        if item_in(world, name) and (way.tripped or not way.closed):
            world = world.change("ways", name, closed=True, tripped=False)
    return world


@criterion_kind("esd_strap", Nothing)
def judge_esd_strap(judging: Judging, params: Nothing) -> Verdict:
    """Every board was handled with an earthed wrist."""
    events = [
        item
        for kind in ("item_fitted", "item_pulled")
        for item in judging.record.events(kind)
        if getattr(item.event, "kind", "") == "board"
    ]
    if not events:
        return Verdict(fraction=0.0, message=msg("verdict.esd_strap.no"), done=False)
    bare: list[Any] = [item for item in events if not getattr(item.event, "earthed_hand", False)]
    return yes_no(not bare, "verdict.esd_strap", evidence=seqs(bare or events))


@criterion_kind("no_harm", Nothing)
def judge_no_harm(judging: Judging, params: Nothing) -> Verdict:
    """No unit or meter was harmed by a wrong measurement: no insulation tester on boards, no ohms on a live circuit."""
    record = judging.record
    if not record.events("instrument_read"):
        return Verdict(fraction=0.0, message=msg("verdict.no_harm.no"), done=False)
    hurt = [item for item in record.events("unit_damaged") if getattr(item.event, "cause", "") == "insulation_test"]
    hurt += record.events("meter_harmed")
    charges = tuple(
        Charge("units", item.event.subject, (("damaged", False), ("powered_ms", 0)), thing=item.event.subject)
        for item in hurt
        if item.event.IS == "unit_damaged"
    )
    return yes_no(not hurt, "verdict.no_harm", evidence=seqs(hurt), charges=charges)
