"""Criteria of how cables lie: guide, distance, bend, ties, spare length, labels, entry, caps."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from simulator.base.msg import msg
from simulator.scenario.plan import PlanRun
from simulator.scoring.criteria.safety import Nothing
from simulator.scoring.judging import Judging
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import seqs
from simulator.scoring.verdict import Charge, Verdict, share, yes_no
from simulator.site.services import mate_is_plugged
from simulator.site.topology import cable_type, port_ids, port_type, unit_of, unit_type


def _routed(judging: Judging) -> list[PlanRun]:
    return [row for row in judging.plan.runs if row.cable in judging.world.runs]


def _counted(judging: Judging, good: list[str], of: int, code: str, event: str, charges: tuple[Charge, ...] = ()) -> Verdict:
    events = judging.record.events(event)
    verdict = share(len(good), of, msg(code, done=len(good), of=of), evidence=seqs(events[-8:]), charges=charges)
    return verdict if events else Verdict(fraction=0.0, message=verdict.message, measured=0, wanted=of, done=False)


@criterion_kind("separated", Nothing)
def judge_separated(judging: Judging, params: Nothing) -> Verdict:
    """No power cable lies nearer to a signal cable than the plan allows."""
    world, rows = judging.world, _routed(judging)
    if len(rows) < 2:
        return Verdict(fraction=0.0, message=msg("verdict.separated.no", items=""), done=False)
    at = dict(world.layout.guides)
    power = {row.cable: at[world.runs[row.cable].guide] for row in rows if cable_type(world, row.cable).power}
    signal = {
        row.cable: at[world.runs[row.cable].guide]
        for row in rows
        if not cable_type(world, row.cable).power and cable_type(world, row.cable).medium != "earth"
    }
    least = judging.plan.limits.separation_mm
    near = [cable for cable, place in signal.items() if any(abs(place - other) < least for other in power.values())]
    near = near or [cable for cable, place in power.items() if any(abs(place - other) < least for other in signal.values())]
    events = [item for item in judging.record.events("cable_routed") if item.event.subject in near] or judging.record.events(
        "cable_routed"
    )[:3]
    return yes_no(not near, "verdict.separated", evidence=seqs(events), items=",".join(near))


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaParams:
    """Media of the cables meant."""

    __pydantic_config__ = STRICT_PARAMS
    media: tuple[str, ...]


@criterion_kind("bends", MediaParams, heals=True)
def judge_bends(judging: Judging, params: MediaParams) -> Verdict:
    """No cable of these media is bent tighter than its type allows."""
    world = judging.world
    rows = [row for row in judging.plan.runs if cable_type(world, row.cable).medium in params.media]
    tight = [
        row for row in rows if row.cable in world.runs and world.runs[row.cable].bend_mm < cable_type(world, row.cable).bend_mm
    ]
    good = [row.cable for row in rows if row.cable in world.runs and row not in tight]
    charges = tuple(Charge("runs", row.cable, (("bend_mm", row.bend_mm),), thing=row.cable) for row in tight)
    return _counted(judging, good, len(rows), "verdict.bends", "cable_routed", charges)


@criterion_kind("routed", Nothing)
def judge_routed(judging: Judging, params: Nothing) -> Verdict:
    """Every cable lies in a guide and is tied at the planned distance (a fifth more or less is as good)."""
    world = judging.world
    good = [
        row.cable
        for row in judging.plan.runs
        if row.cable in world.runs and abs(world.runs[row.cable].tie_pitch_mm - row.tie_pitch_mm) * 5 <= row.tie_pitch_mm
    ]
    return _counted(judging, good, len(judging.plan.runs), "verdict.routed", "cable_tied")


@criterion_kind("no_slack", Nothing)
def judge_no_slack(judging: Judging, params: Nothing) -> Verdict:
    """Power cables are cut to length: no coil of spare, no splice."""
    world = judging.world
    rows = [row for row in judging.plan.runs if cable_type(world, row.cable).medium in ("dc", "earth")]
    used = [
        row for row in rows if any(end.cable == row.cable and end.port for end in world.terminations.values() if end.end == "a")
    ]
    if not used:
        return Verdict(fraction=0.0, message=msg("verdict.no_slack.no", items=""), done=False)
    limit = judging.plan.limits.outdoor_spare_mm
    bad = [row.cable for row in used if world.cables[row.cable].spare_mm > limit or world.cables[row.cable].splices]
    return yes_no(not bad, "verdict.no_slack", evidence=seqs(judging.record.events("cable_cut")), items=",".join(bad))


@criterion_kind("labelled", Nothing)
def judge_labelled(judging: Judging, params: Nothing) -> Verdict:
    """Every end carries a label from which a reader finds both places."""
    wanted = [(row, end) for row in judging.plan.runs for end in row.ends]
    good = [f"{row.cable}.{end}" for row, end in wanted if _tells(_text(judging, row.cable, end), row)]
    return _counted(judging, good, len(wanted), "verdict.labelled", "end_labelled")


def _text(judging: Judging, cable: str, end: str) -> str:
    label = judging.world.labels.get(f"{cable}.{end}")
    return label.text if label else ""


def _tells(text: str, row: PlanRun) -> bool:
    said = _plain(text)
    return _plain(row.label_from) in said and _plain(row.label_to) in said


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())


@criterion_kind("entries_tight", Nothing)
def judge_entries_tight(judging: Judging, params: Nothing) -> Verdict:
    """Cables from outside come in with a drip loop and through a sealed gland."""
    world = judging.world
    rows = [row for row in judging.plan.runs if row.drip_loop]
    good = [row.cable for row in rows if (run := world.runs.get(row.cable)) and run.drip_loop and run.gland]
    return _counted(judging, good, len(rows), "verdict.entries_tight", "gland_sealed")


@criterion_kind("kits_fitted", Nothing)
def judge_kits_fitted(judging: Judging, params: Nothing) -> Verdict:
    """Every screened cable from the tower has its earth kit at the cabinet entry."""
    places = {item.place for item in judging.world.items.values()}
    rows = [row for row in judging.plan.runs if row.kit]
    good = [row.cable for row in rows if f"on:{row.cable}:entry" in places]
    return _counted(judging, good, len(rows), "verdict.kits_fitted", "kit_fitted")


@criterion_kind("free_ports_capped", Nothing)
def judge_free_ports_capped(judging: Judging, params: Nothing) -> Verdict:
    """Free coax and optical ports of the equipment in the cabinet are capped."""
    world = judging.world
    kinds = ("if_coax", "sfp", "gps_coax")
    ports = [
        port
        for port in port_ids(world)
        if (kind := port_type(world, port))
        and kind.kind in kinds
        and unit_type(world, unit_of(port)).role in ("baseband", "indoor")
        and not mate_is_plugged(world, port)
    ]
    good = [port for port in ports if (state := world.ports.get(port)) and state.capped]
    return _counted(judging, good, len(ports), "verdict.free_ports_capped", "port_capped")
