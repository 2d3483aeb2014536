"""Criteria of tight lines: torque before tape, 1 + 3 + 3, sweep and match, photographs."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.msg import msg
from simulator.mechanics.handover.paperwork import PhotoTaken
from simulator.scoring.criteria.aloft import Nothing
from simulator.scoring.criteria.mount_goods import counted, hangs, is_hung, mount_plan, undone
from simulator.scoring.criteria.mount_lines import coax_ends
from simulator.scoring.criteria.wiring import planned_ends
from simulator.scoring.judging import Judging
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import Happened, seqs
from simulator.scoring.verdict import Charge, Verdict, rounded, yes_no
from simulator.site.hanging import bolts_of
from simulator.site.rf import LEAST_OVERLAP, branch_cent
from simulator.site.topology import ends_in, port_ids, port_type, unit_of
from simulator.site.world import World

GOOD_LAYERS = (
    ("tape_pvc", "up", 50),
    ("tape_rubber", "up", 50),
    ("tape_rubber", "down", 50),
    ("tape_rubber", "up", 50),
    ("tape_pvc", "up", 50),
    ("tape_pvc", "down", 50),
    ("tape_pvc", "up", 50),
)


@criterion_kind("torque_before_tape", Nothing, occasion=hangs)
def judge_torque_before_tape(judging: Judging, params: Nothing) -> Verdict:
    """No connector was taped before it had its torque."""
    ends = {end.end_id: end for end in coax_ends(judging)}
    first: dict[str, Happened] = {}
    for item in judging.record.events("tape_wrapped"):
        first.setdefault(item.event.subject, item)
    taped = [item for name, item in first.items() if name in ends]
    if not taped:
        return undone(msg("verdict.torque_before_tape.no"))
    bad = [item for item in taped if not _was_pulled(judging, item)]
    return yes_no(not bad, "verdict.torque_before_tape", evidence=seqs(bad or taped))


def _was_pulled(judging: Judging, item: Happened) -> bool:
    """Whether the connector had been tightened, well or badly, before the tape; whether well is another criterion's matter."""
    later = [other for other in judging.record.events("tightened", item.event.subject) if other.seq > item.seq]
    return not later


@dataclass(frozen=True, slots=True, kw_only=True)
class SealParams:
    """`what` of a seal is meant: layers, direction or overlap."""

    __pydantic_config__ = STRICT_PARAMS
    what: str


@criterion_kind("sealed", SealParams, heals=True, occasion=hangs)
def judge_sealed(judging: Judging, params: SealParams) -> Verdict:
    """Every connector on the tower is wrapped 1 + 3 + 3, each triple ending upwards, with half overlap."""
    ends = coax_ends(judging)
    seals = judging.world.seals
    taped = [end for end in ends if end.end_id in seals]
    if not taped:
        return undone(msg(f"verdict.sealed.{params.what}", done=0, of=len(ends)), len(ends))
    wanted = ends if params.what == "layers" else taped
    good = [end for end in wanted if end.end_id in seals and is_sealed(seals[end.end_id].layers, params.what)]
    charges = tuple(
        Charge("seals", end.end_id, (("layers", GOOD_LAYERS),), thing=end.connection.cable) for end in taped if end not in good
    )
    return counted(len(good), len(wanted), f"verdict.sealed.{params.what}", judging.record.events("tape_wrapped"), charges)


def is_sealed(layers: tuple[tuple[str, str, int], ...], what: str) -> bool:
    """Whether the layers of a seal are as they shall be in one respect."""
    if what == "overlap":
        return all(overlap >= LEAST_OVERLAP for _, _, overlap in layers)
    if what == "direction":
        runs = _runs(layers)
        return bool(runs) and all(run[-1][1] == "up" for run in runs)
    return [(run[0][0], len(run)) for run in _runs(layers)] == [("tape_pvc", 1), ("tape_rubber", 3), ("tape_pvc", 3)]


def _runs(layers: tuple[tuple[str, str, int], ...]) -> list[list[tuple[str, str, int]]]:
    """Layers of one material in a row."""
    runs: list[list[tuple[str, str, int]]] = []
    for layer in layers:
        if runs and runs[-1][0][0] == layer[0]:
            runs[-1].append(layer)
        else:
            runs.append([layer])
    return runs


def _jumpers(judging: Judging) -> list[str]:
    return list(dict.fromkeys(end.connection.cable for end in planned_ends(judging, ("rf",), aloft=True)))


@dataclass(frozen=True, slots=True, kw_only=True)
class SweepParams:
    """`what` of a sweep is meant: done, band, calibrated or tapped."""

    __pydantic_config__ = STRICT_PARAMS
    what: str


@criterion_kind("swept", SweepParams, occasion=hangs)
def judge_swept(judging: Judging, params: SweepParams) -> Verdict:
    """Each line was swept over the band of the plan by an analyser calibrated at the end of its lead, and again after a tap."""
    cables = _jumpers(judging)
    last = {cable: item for cable in cables for item in judging.record.readings("sweep_cent", cable)[-1:]}
    if not last:
        return undone(msg(f"verdict.line_swept.{params.what}", done=0, of=len(cables)), len(cables))
    of = len(cables) if params.what == "done" else len(last)
    good = [cable for cable, item in last.items() if _is_valid(judging, cable, item, params.what)]
    return counted(len(good), of, f"verdict.line_swept.{params.what}", last.values())


def _is_valid(judging: Judging, cable: str, item: Happened, what: str) -> bool:
    record, plan = judging.record, mount_plan(judging)
    analyser = record.before(item.seq).instruments.get(item.event.subject)
    if what == "done":
        return getattr(item.event, "value", None) is not None
    if what == "tapped":
        taps = [tap for end in "ab" for tap in record.events("connector_tapped", f"{cable}.{end}.plug")]
        return any(tap.seq < item.seq for tap in taps)
    if analyser is None:
        return False
    if what == "band":
        return analyser.low_mhz <= plan.sweep_low_mhz and analyser.high_mhz >= plan.sweep_high_mhz
    return analyser.calibrated == "lead_end"


@criterion_kind("line_match", Nothing, heals=True, occasion=hangs)
def judge_line_match(judging: Judging, params: Nothing) -> Verdict:
    """Each line to an antenna is matched within the limit, and stays so in the rain."""
    world = judging.world
    radio = mount_plan(judging).radio
    ports = [
        port for port in port_ids(world) if unit_of(port) == radio and (kind := port_type(world, port)) and kind.kind == "rf"
    ]
    joined = [port for port in ports if ends_in(world, port)]
    if not joined:
        return undone(msg("verdict.line_match"), len(ports))
    worst = max(branch_cent(world, port, wet=True) for port in joined)
    limit = judging.plan.limits.vswr_cent
    good = [port for port in joined if branch_cent(world, port, wet=True) <= limit]
    events = [
        item for port in joined for end in ends_in(world, port) for item in judging.record.events("cable_connected", end.id)[-1:]
    ]
    fraction = rounded(len(good) / len(ports))
    return Verdict(
        fraction=fraction,
        message=msg("verdict.line_match"),
        measured=worst,
        wanted=limit,
        unit="0.01",
        evidence=seqs(events),
        passed=fraction >= 1.0,
    )


@criterion_kind("mount_photos", Nothing, heals=True, occasion=hangs)
def judge_mount_photos(judging: Judging, params: Nothing) -> Verdict:
    """Each photograph of the tower's work was taken while what it must prove was so."""
    rows = mount_plan(judging).photos
    taken = [item for item in judging.record.events("photo_taken") if isinstance(item.event, PhotoTaken)]
    good = []
    for row in rows:
        mine = [item for item in taken if isinstance(item.event, PhotoTaken) and item.event.target == row.target]
        good += [item for item in mine if _proves(judging.record.worlds[item.seq], row.target, row.proves)][-1:]
    return counted(
        len(good),
        len(rows),
        "verdict.mount_photos",
        [item for item in taken if item.event.subject.split("@")[0] in {r.target for r in rows}],
    )


def _proves(world: World, target: str, what: str) -> bool:
    if what in ("bare", "sealed"):
        end = world.terminations.get(target)
        return end is not None and bool(end.port) and (target in world.seals) == (what == "sealed")
    if what == "earthed":
        return bool(ends_in(world, f"{target}.pe"))
    if what == "marked":
        return all(bolt.marked for bolt in bolts_of(world, target))
    return is_hung(world, target)
