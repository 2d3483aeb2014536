"""Criteria of what is connected to what: ports, lugs, torque, order within a circuit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from simulator.base.msg import msg
from simulator.scenario.plan import PlanConnection
from simulator.scoring.judging import Judging
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import Happened, seqs
from simulator.scoring.verdict import Charge, Verdict, share, yes_no
from simulator.site.topology import ends_in, port_type, unit_of, unit_type
from simulator.site.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupParams:
    """Groups of planned connections meant; `aloft`: their ends on the tower, not those in the cabinet."""

    __pydantic_config__ = STRICT_PARAMS
    groups: tuple[str, ...]
    aloft: bool = False


@dataclass(frozen=True, slots=True)
class PlannedEnd:
    """One end the trainee has to make."""

    end_id: str
    port: str
    lug: str
    connection: PlanConnection


def planned_ends(judging: Judging, groups: tuple[str, ...], *, aloft: bool = False) -> list[PlannedEnd]:
    """Every end to be made in these groups, in plan order."""
    found = []
    for row in judging.plan.connections:
        if row.group in groups:
            found += [
                PlannedEnd(
                    f"{row.cable}.{end}.{row.core}", row.a if end == "a" else row.b, row.lug_a if end == "a" else row.lug_b, row
                )
                for end in (row.mount_ends if aloft else row.ends)
            ]
    return found


def made(judging: Judging, ends: list[PlannedEnd]) -> list[Happened]:
    """The events by which the trainee put these ends into ports."""
    names = {end.end_id for end in ends}
    return [item for item in judging.record.events("cable_connected") if item.event.subject in names]


@criterion_kind("connected", GroupParams, heals=True)
def judge_connected(judging: Judging, params: GroupParams) -> Verdict:
    """Every end of the groups sits in its planned port; alternatives that do the same job count (any hole of the same bar)."""
    ends = planned_ends(judging, params.groups, aloft=params.aloft)
    good = [end for end in ends if same_job(judging.world, judging.world.terminations[end.end_id].port, end.port)]
    evidence = seqs(made(judging, ends))
    wrong = [end for end in ends if end not in good]
    charges = tuple(
        Charge("terminations", end.end_id, _as_planned(judging.world, end), thing=end.connection.cable) for end in wrong
    )
    charges += tuple(charge for end in wrong for charge in _tripped_way(judging, end))
    verdict = share(
        len(good), len(ends), msg("verdict.connected", done=len(good), of=len(ends)), evidence=evidence, charges=charges
    )
    return verdict if evidence else _not_begun(verdict)


def _as_planned(world: World, end: PlannedEnd) -> tuple[tuple[str, int | str], ...]:
    """An end in its planned port; one that hangs in the air was not tightened either."""
    kind = port_type(world, end.port)
    torque_mn_m = kind.torque_mn_m if kind and not world.terminations[end.end_id].port else 0
    return (("port", end.port), *((("torque_mn_m", torque_mn_m),) if torque_mn_m else ()))


def _tripped_way(judging: Judging, end: PlannedEnd) -> list[Charge]:
    """The planned way a wrong power conductor hangs on: what tripped because of it is put right with it."""
    ways = [row.way for row in judging.plan.breakers if end.port.startswith(f"{row.way}_")]
    return [
        Charge("ways", way, (("tripped", False), ("closed", True), ("hot_ms", -1)))
        for way in ways
        if judging.world.ways[way].tripped
    ]


def _not_begun(verdict: Verdict) -> Verdict:
    return replace(verdict, fraction=0.0, measured=0, done=False)


def same_job(world: World, port: str, wanted: str) -> bool:
    """Whether a port is the wanted one or an equal hole of the same bar."""
    if port == wanted:
        return True
    if not port or unit_of(port) != unit_of(wanted):
        return False
    here, there = port_type(world, port), port_type(world, wanted)
    return bool(here and there and here.kind == there.kind == "earth" and here.connector == there.connector)


@criterion_kind("lugs_sound", GroupParams, heals=True)
def judge_lugs_sound(judging: Judging, params: GroupParams) -> Verdict:
    """Every core of the groups ends in a lug of its own section, crimped with its die and pulled."""
    ends = [end for end in planned_ends(judging, params.groups, aloft=params.aloft) if end.lug]
    world = judging.world
    good = [end for end in ends if (t := world.terminations[end.end_id]).crimp == "good" and t.pulled]
    crimped = [item for end in ends for item in judging.record.events("lug_crimped", end.end_id)]
    charges = tuple(
        Charge("terminations", end.end_id, (("lug", end.lug), ("crimp", "good"), ("pulled", True)), thing=end.connection.cable)
        for end in ends
        if end not in good and world.terminations[end.end_id].lug
    )
    verdict = share(
        len(good), len(ends), msg("verdict.lugs_sound", done=len(good), of=len(ends)), evidence=seqs(crimped), charges=charges
    )
    return verdict if crimped else _not_begun(verdict)


@criterion_kind("torque", GroupParams, heals=True)
def judge_torque(judging: Judging, params: GroupParams) -> Verdict:
    """Every terminal of the groups was tightened within its band by a wrench that clicked."""
    world = judging.world
    ends = [
        end
        for end in planned_ends(judging, params.groups, aloft=params.aloft)
        if (kind := port_type(world, end.port)) and kind.torque_mn_m
    ]
    good = [end for end in ends if is_tight(world, end)]
    done = [item for end in ends for item in judging.record.events("tightened", end.end_id)]
    charges = tuple(
        Charge("terminations", end.end_id, (("torque_mn_m", _nominal(world, end)),), thing=end.connection.cable)
        for end in ends
        if end not in good and world.terminations[end.end_id].port
    )
    verdict = share(
        len(good), len(ends), msg("verdict.torque", done=len(good), of=len(ends)), evidence=seqs(done), charges=charges
    )
    return verdict if done else _not_begun(verdict)


def _nominal(world: World, end: PlannedEnd) -> int:
    kind = port_type(world, world.terminations[end.end_id].port or end.port)
    return kind.torque_mn_m if kind else 0


def is_tight(world: World, end: PlannedEnd) -> bool:
    """Whether an end's torque lies within the band printed for its port."""
    kind = port_type(world, world.terminations[end.end_id].port or end.port)
    torque = world.terminations[end.end_id].torque_mn_m
    return kind is not None and abs(torque - kind.torque_mn_m) <= kind.torque_band_mn_m


@criterion_kind("lug_rules", GroupParams, heals=True)
def judge_lug_rules(judging: Judging, params: GroupParams) -> Verdict:
    """One lug a hole, washers under the nut, each earth conductor straight to the bar and none from unit to unit."""
    world = judging.world
    ends = [end for end in planned_ends(judging, params.groups, aloft=params.aloft) if end.lug]
    placed = [world.terminations[end.end_id] for end in ends if world.terminations[end.end_id].port]
    if not placed:
        return Verdict(fraction=0.0, message=msg("verdict.lug_rules.no", ports=""), done=False)
    crowded = [t.port for t in placed if len(ends_in(world, t.port)) > 1]
    bare = [t.port for t in placed if not t.washer]
    wrong = dict.fromkeys((*crowded, *bare))
    fraction = 1.0 - len(wrong) / len(ends)
    message = msg(f"verdict.lug_rules.{'no' if wrong else 'yes'}", ports=",".join(wrong))
    return Verdict(fraction=fraction if wrong else 1.0, message=message, evidence=seqs(made(judging, ends)), passed=not wrong)


@criterion_kind("return_first", GroupParams)
def judge_return_first(judging: Judging, params: GroupParams) -> Verdict:
    """In every circuit the return was connected before -48 V, end by end."""
    ends = planned_ends(judging, params.groups, aloft=params.aloft)
    first: dict[str, Happened] = {}
    for item in made(judging, ends):
        first.setdefault(item.event.subject, item)
    pairs = [(end.end_id.rsplit(".", 1)[0] + ".rtn", end.end_id) for end in ends if end.connection.core == "neg"]
    good = [neg for rtn, neg in pairs if rtn in first and neg in first and first[rtn].seq < first[neg].seq]
    begun = [neg for rtn, neg in pairs if rtn in first or neg in first]
    verdict = share(
        len(good),
        len(pairs),
        msg("verdict.return_first", done=len(good), of=len(pairs)),
        evidence=seqs(first[neg] for neg in good),
    )
    return verdict if begun else _not_begun(verdict)


@criterion_kind("earth_first", GroupParams)
def judge_earth_first(judging: Judging, params: GroupParams) -> Verdict:
    """Every earth conductor was on before the first power conductor."""
    earth = made(judging, planned_ends(judging, ("earth",)))
    power = made(judging, planned_ends(judging, params.groups, aloft=params.aloft))
    needed = {end.end_id for end in planned_ends(judging, ("earth",)) if _serves_power(judging, end)}
    if not earth or not power:
        return Verdict(fraction=0.0, message=msg("verdict.earth_first.no"), done=False)
    before = {item.event.subject for item in earth if item.seq < power[0].seq}
    missing = [name for name in sorted(needed) if name not in before]
    return yes_no(not missing, "verdict.earth_first", evidence=seqs([earth[-1], power[0]]), items=",".join(missing))


def _serves_power(judging: Judging, end: PlannedEnd) -> bool:
    """Whether an earth conductor belongs to equipment with power, or to the bar itself."""
    roles = {unit_type(judging.world, unit_of(port)).role for port in (end.connection.a, end.connection.b)}
    return "arrester" not in roles
