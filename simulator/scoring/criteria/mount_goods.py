"""Criteria of the goods that hang on a tower: looked at, refused where wrong, the right ones hung."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from simulator.base.msg import Msg, msg
from simulator.catalog.families.tools import MaterialType
from simulator.catalog.families.units import UnitType
from simulator.mechanics.mounting.hanging import HUNG
from simulator.scenario.document import ScenarioDoc
from simulator.scenario.plan_tower import PlanGood, PlanMount
from simulator.scoring.criteria.aloft import Nothing
from simulator.scoring.judging import Judging
from simulator.scoring.kind import criterion_kind
from simulator.scoring.record import Happened, seqs
from simulator.scoring.refusals import refusals
from simulator.scoring.verdict import Charge, Verdict, share
from simulator.site.memo import remembered
from simulator.site.topology import cable_type, unit_of, unit_type
from simulator.site.world import World

REFUSALS = ("wrong_item", "rejected_goods", "defect")
"""What a report says that refuses goods."""
HANGING = ("panel", "radio", "dish", "outdoor")


def hangs(document: ScenarioDoc, params: Any) -> bool:
    """Whether this crew hangs anything on the tower."""
    return document.plan.mount is not None


def mount_plan(judging: Judging) -> PlanMount:
    """What this crew hangs."""
    plan = judging.plan.mount
    assert plan is not None
    return plan


def undone(message: Msg, of: int = 0) -> Verdict:
    """The verdict of a step that was not begun."""
    return Verdict(fraction=0.0, message=message, measured=0, wanted=of, done=False)


def counted(good: int, of: int, code: str, evidence: Iterable[Happened], charges: tuple[Charge, ...] = ()) -> Verdict:
    """A verdict by counting; without evidence the step was not begun."""
    found = list(evidence)
    message = msg(code, done=good, of=of)
    return share(good, of, message, evidence=seqs(found[-8:]), charges=charges) if found else undone(message, of)


def pole_of(judging: Judging, thing: str) -> str:
    """The pole on which the plan has a thing (panel, radio, dish)."""
    plan = mount_plan(judging)
    unit = getattr(plan, thing)
    return next((row.mount for row in plan.goods if row.item == unit), "")


def stand_in(judging: Judging, world: World, thing: str) -> str:
    """What really hangs where the plan has a thing; the planned one where nothing does."""
    plan = mount_plan(judging)
    if thing == "outdoor":
        dish = world.antennas.get(stand_in(judging, world, "dish"))
        return dish.outdoor if dish and dish.outdoor else plan.outdoor
    planned, pole = str(getattr(plan, thing)), pole_of(judging, thing)
    if world.items[planned].place == f"{HUNG}{pole}":
        return planned
    there = (name for name, item in sorted(world.items.items()) if item.place == f"{HUNG}{pole}" and name in world.units)
    return next((name for name in there if unit_type(world, name).role == thing), planned)


def is_hung(world: World, unit: str) -> bool:
    """Whether a unit hangs on a pole."""
    item = world.items.get(unit)
    return item is not None and item.place.startswith(HUNG)


@remembered(lambda world: (world.items, world.cables))
def _delivered(world: World) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What lies in the store: units that hang, earth kits, RF jumpers; each in id order."""
    stored = [(name, world.catalog.types[item.type]) for name, item in sorted(world.items.items()) if item.place == "store"]
    units = tuple(name for name, kind in stored if isinstance(kind, UnitType) and kind.role in HANGING)
    kits = tuple(name for name, kind in stored if isinstance(kind, MaterialType) and kind.use == "earth_kit")
    jumpers = [
        name for name, cable in sorted(world.cables.items()) if cable.place == "store" and cable_type(world, name).medium == "rf"
    ]
    return units, kits, tuple(jumpers)


@criterion_kind("mount_goods_inspected", Nothing, occasion=hangs)
def judge_mount_goods_inspected(judging: Judging, params: Nothing) -> Verdict:
    """Everything that goes up was looked at closely before it was put together or slung."""
    record, plan = judging.record, mount_plan(judging)
    limits = {plan.outdoor: record.first("outdoor_flanged", stand_in(judging, judging.world, "dish"))}
    slung = {str(getattr(item.event, "load", "")): item for item in reversed(record.events("load_slung"))}
    names = [stand_in(judging, judging.world, thing) for thing in HANGING]
    good = []
    for name in names:
        seen, limit = record.first("item_inspected", name, prelude=True), slung.get(name) or limits.get(name)
        good += [seen] if seen and (limit is None or seen.seq < limit.seq) else []
    return counted(len(good), len(names), "verdict.mount_goods_inspected", good)


@criterion_kind("mount_goods_refused", Nothing, occasion=hangs)
def judge_mount_goods_refused(judging: Judging, params: Nothing) -> Verdict:
    """What is not on the bill, or is bad, was refused in writing; what is right was not."""
    record, world = judging.record, judging.record.start
    bill = {row.item: row for row in mount_plan(judging).goods}
    told = {item.event.subject: str(getattr(item.event, "verdict", "")) for item in record.events("item_judged")}
    written = {
        str(getattr(item.event, "thing", ""))
        for item in record.events("reported")
        if getattr(item.event, "about", "") in REFUSALS
    }
    goods, kits, jumpers = _delivered(world)
    wrong = {name: _is_wrong(world, name, bill) for name in goods}
    wrong.update({name: bool(world.items[name].defect) for name in kits})
    planned = {row.cable for row in judging.plan.connections}
    wrong.update({name: name not in planned for name in jumpers})
    if not any(name in told or name in written for name in wrong) and not any(
        record.first("item_inspected", name) for name in goods
    ):
        return undone(msg("verdict.mount_goods_refused.none"))
    refused = [name for name in wrong if told.get(name) == "reject" or name in written]
    kept, sound = [name for name, bad in wrong.items() if bad and name not in refused], [name for name in refused if not wrong[name]]
    events = [item for item in record.events("item_judged") if item.event.subject in wrong]
    return refusals("verdict.mount_goods_refused", kept, sound, seqs(events))


def _is_wrong(world: World, name: str, bill: Mapping[str, PlanGood]) -> bool:
    item, line = world.items[name], bill.get(name)
    return line is None or bool(item.defect) or item.type != line.type or (bool(line.serial) and item.serial != line.serial)


@criterion_kind("right_goods", Nothing, heals=True, occasion=hangs)
def judge_right_goods(judging: Judging, params: Nothing) -> Verdict:
    """What hangs on each pole, and what is flanged to the dish, is what the bill names."""
    world, plan = judging.world, mount_plan(judging)
    found = {thing: stand_in(judging, world, thing) for thing in HANGING}
    wrong = {str(getattr(plan, thing)): name for thing, name in found.items() if name != getattr(plan, thing)}
    good = [thing for thing, name in found.items() if name == getattr(plan, thing) and _is_up(judging, world, thing)]
    events = [*judging.record.events("unit_hung"), *judging.record.events("outdoor_flanged")]
    return counted(len(good), len(HANGING), "verdict.right_goods", events, _in_its_stead(world, wrong))


def _is_up(judging: Judging, world: World, thing: str) -> bool:
    plan = mount_plan(judging)
    if thing == "outdoor":
        dish = world.antennas.get(stand_in(judging, world, "dish"))
        return dish is not None and dish.outdoor == plan.outdoor
    return is_hung(world, str(getattr(plan, thing)))


def _in_its_stead(world: World, wrong: dict[str, str]) -> tuple[Charge, ...]:
    """Every line that goes to a wrong unit goes to the right one once that is put right."""
    charges = [
        Charge("terminations", end.id, (("port", f"{right}{end.port[len(name) :]}"),), thing=name)
        for right, name in wrong.items()
        for end in world.terminations.values()
        if end.port and unit_of(end.port) == name
    ]
    charges += [
        Charge("antennas", dish.id, (("outdoor", right),), thing=name)
        for right, name in wrong.items()
        for dish in world.antennas.values()
        if dish.outdoor == name
    ]
    return tuple(charges)
