"""Criteria of what hangs: pole, height, right way up, clamps and their bolts."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.msg import msg
from simulator.scoring.criteria.aloft import Nothing
from simulator.scoring.criteria.mount_goods import counted, hangs, is_hung, mount_plan, pole_of, stand_in, undone
from simulator.scoring.criteria.readings import read_and_written
from simulator.scoring.judging import Judging
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import Happened, seqs
from simulator.scoring.verdict import Charge, Verdict, soft_threshold, yes_no
from simulator.site.hanging import LEFT, bolts_of, hang_data, is_flipped, number_of
from simulator.site.part_tower import Bolt
from simulator.site.world import World

STEPS_PERCENT = (40, 70, 100)
FIRST_STEP_PERCENT = 55
"""The first pull of a bolt goes no further than this share of its torque."""
HUNG_THINGS = ("panel", "radio", "dish")


@dataclass(frozen=True, slots=True, kw_only=True)
class BandParams:
    """Bounds of a deviation: full points inside `good`, pass inside `pass_`, nothing from `zero` on. `thing`: panel or dish."""

    __pydantic_config__ = STRICT_PARAMS
    thing: str = "panel"
    good: int
    pass_: int
    zero: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingParams:
    """Which unit is meant: panel, radio or dish."""

    __pydantic_config__ = STRICT_PARAMS
    thing: str


def by_band(
    error: int, params: BandParams, code: str, shown: int, wanted: int, unit: str, evidence: tuple[int, ...] = ()
) -> Verdict:
    """The verdict of a true value that shall be another; `evidence` is what was read and written of it."""
    fraction, passed = soft_threshold(float(error), float(params.good), float(params.pass_), float(params.zero))
    return Verdict(
        fraction=fraction,
        message=msg(code),
        measured=shown,
        wanted=(wanted - params.pass_, wanted + params.pass_),
        unit=unit,
        passed=passed,
        evidence=evidence,
    )


@criterion_kind("pole_plumb", BandParams, occasion=hangs)
def judge_pole_plumb(judging: Judging, params: BandParams) -> Verdict:
    """The pole of the sector stands upright."""
    pole = judging.world.mounts[pole_of(judging, params.thing)]
    if not judging.record.events("unit_hung"):
        return undone(msg("verdict.pole_plumb"))
    return by_band(pole.lean_cdeg, params, "verdict.pole_plumb", pole.lean_cdeg, 0, "0.01°", read_and_written(judging, pole.id, "lean_cdeg"))


@criterion_kind("pole_read", ThingParams, occasion=hangs)
def judge_pole_read(judging: Judging, params: ThingParams) -> Verdict:
    """How the pole stands was read after it was last moved, before anything was hung on it."""
    record, pole = judging.record, pole_of(judging, params.thing)
    read, hung = record.readings("lean_cdeg", pole), record.first("unit_hung", stand_in(judging, judging.world, params.thing))
    if not read:
        return undone(msg("verdict.pole_read.no"))
    moved = record.events("pole_moved", pole)
    good = [item for item in read if (not moved or item.seq > moved[-1].seq) and (hung is None or item.seq < hung.seq)]
    return yes_no(bool(good), "verdict.pole_read", evidence=seqs(good or read))


@criterion_kind("antenna_height", BandParams, occasion=hangs)
def judge_antenna_height(judging: Judging, params: BandParams) -> Verdict:
    """The middle of the antenna is at the planned height."""
    name = stand_in(judging, judging.world, params.thing)
    if not is_hung(judging.world, name):
        return undone(msg("verdict.antenna_height"))
    wanted = planned_height_mm(judging, params.thing)
    height = judging.world.antennas[name].height_mm
    return by_band(height - wanted, params, "verdict.antenna_height", height, wanted, "mm", read_and_written(judging, name, "height_mm"))


def planned_height_mm(judging: Judging, thing: str) -> int:
    """Where the plan has the middle of the panel or dish."""
    if thing == "dish":
        return judging.plan.hop.near_height_mm
    return next(row.height_mm for row in judging.plan.sectors if row.id == mount_plan(judging).sector)


@criterion_kind("height_read", Nothing, occasion=hangs)
def judge_height_read(judging: Judging, params: Nothing) -> Verdict:
    """The height of panel and dish was taped after each was last shifted."""
    good = []
    for thing in ("panel", "dish"):
        name = stand_in(judging, judging.world, thing)
        read = judging.record.readings("height_mm", name)
        moved = [*judging.record.events("unit_hung", name), *judging.record.events("unit_shifted", name)]
        good += [item for item in read[-1:] if all(item.seq > other.seq for other in moved)]
    return counted(len(good), 2, "verdict.height_read", good)


@criterion_kind("right_way_up", Nothing, heals=True, occasion=hangs)
def judge_right_way_up(judging: Judging, params: Nothing) -> Verdict:
    """Panel and radio hang with their connectors down."""
    world = judging.world
    names = [name for thing in ("panel", "radio") if is_hung(world, name := stand_in(judging, world, thing))]
    if not names:
        return undone(msg("verdict.right_way_up.no", items=""))
    bad = [name for name in names if is_flipped(world, name)]
    charges = tuple(Charge("units", name, (("values", _upright(world, name)),), thing=name) for name in bad)
    events = [item for name in names for item in judging.record.events("unit_hung", name)]
    return yes_no(not bad, "verdict.right_way_up", evidence=seqs(events), charges=charges, items=",".join(bad))


def _upright(world: World, name: str) -> tuple[tuple[str, int], ...]:
    return tuple((key, 0 if key == "flipped" else value) for key, value in world.units[name].values)


@criterion_kind("clamp_washers", Nothing, occasion=hangs)
def judge_clamp_washers(judging: Judging, params: Nothing) -> Verdict:
    """Every bolt of a clamp has flat and spring washer."""
    world = judging.world
    bolts = [bolt for thing in HUNG_THINGS for bolt in bolts_of(world, stand_in(judging, world, thing))]
    good = [bolt for bolt in bolts if bolt.washer]
    return counted(len(good), len(bolts), "verdict.clamp_washers", judging.record.events("clamps_fitted"))


@criterion_kind("clamp_torque", ThingParams, heals=True, occasion=hangs)
def judge_clamp_torque(judging: Judging, params: ThingParams) -> Verdict:
    """Every bolt of the unit's clamps has its torque, by a wrench that clicked."""
    world = judging.world
    name = stand_in(judging, world, params.thing)
    data, bolts = hang_data(world, name), bolts_of(world, name)
    pulled = _pulled(judging, bolts)
    if data is None or not pulled:
        return undone(msg("verdict.clamp_torque", done=0, of=len(bolts)), len(bolts))
    bad = [bolt for bolt in bolts if abs(bolt.torque_mn_m - data.bolt_mn_m) > data.bolt_band_mn_m]
    right = (("torque_mn_m", data.bolt_mn_m), ("pulls", tuple(data.bolt_mn_m * percent // 100 for percent in STEPS_PERCENT)))
    charges = tuple(Charge("bolts", bolt.id, right, thing=name) for bolt in bad)
    return counted(len(bolts) - len(bad), len(bolts), "verdict.clamp_torque", pulled, charges)


def _pulled(judging: Judging, bolts: tuple[Bolt, ...]) -> list[Happened]:
    return sorted((item for bolt in bolts for item in judging.record.events("bolt_pulled", bolt.id)), key=lambda item: item.seq)


@criterion_kind("clamp_steps", ThingParams, heals=True, occasion=hangs)
def judge_clamp_steps(judging: Judging, params: ThingParams) -> Verdict:
    """The bolts were tightened in at least three steps, corner to corner, so that nothing turned."""
    world = judging.world
    name = stand_in(judging, world, params.thing)
    data, bolts = hang_data(world, name), bolts_of(world, name)
    pulled = _pulled(judging, bolts)
    if data is None or not pulled:
        return undone(msg("verdict.clamp_steps.no"))
    limit = data.bolt_mn_m * FIRST_STEP_PERCENT // 100
    stepped = all(
        len(bolt.pulls) >= 3 and bolt.pulls[0] <= limit and list(bolt.pulls) == sorted(bolt.pulls) for bolt in bolts if bolt.pulls
    )
    good = stepped and all(_corners(judging, bolts, clamp) for clamp in data.clamps)
    charges = () if good else _turned_back(judging, world, name, pulled)
    return yes_no(good, "verdict.clamp_steps", evidence=seqs(pulled[-8:]), charges=charges)


def _corners(judging: Judging, bolts: tuple[Bolt, ...], clamp: str) -> bool:
    """Whether the second bolt pulled in a clamp lies across the pole from the first, since the clamp was last loosened."""
    mine = tuple(bolt for bolt in bolts if bolt.clamp == clamp)
    loosened = judging.record.events("clamp_loosened", f"{mine[0].of}.{clamp}") if mine else ()
    since = loosened[-1].seq if loosened else 0
    order = list(dict.fromkeys(item.event.subject for item in _pulled(judging, mine) if item.seq > since))
    sides = [int(name.rsplit(".", 1)[1]) in LEFT for name in order[:2]]
    return len(sides) < 2 or sides[0] != sides[1]


def _turned_back(judging: Judging, world: World, name: str, pulled: list[Happened]) -> tuple[Charge, ...]:
    """The azimuth the antenna would have, had its bolts not turned it."""
    antenna = world.antennas.get(name)
    set_by_hand = judging.record.events("antenna_turned", name)
    since = set_by_hand[-1].seq if set_by_hand else 0
    turned = sum(int(getattr(item.event, "turned_cdeg", 0)) for item in pulled if item.seq > since)
    if antenna is None or not turned:
        return ()
    return (Charge("antennas", name, (("azimuth_cdeg", (antenna.azimuth_cdeg - turned) % 36_000),), thing=name),)


@criterion_kind("bolts_marked", Nothing, occasion=hangs)
def judge_bolts_marked(judging: Judging, params: Nothing) -> Verdict:
    """Every clamp bolt carries its paint mark, put on after the last pull."""
    world = judging.world
    bolts = [bolt for thing in HUNG_THINGS for bolt in bolts_of(world, stand_in(judging, world, thing))]
    good = [bolt for bolt in bolts if bolt.marked and number_of(bolt)]
    return counted(len(good), len(bolts), "verdict.bolts_marked", judging.record.events("bolts_marked"))
