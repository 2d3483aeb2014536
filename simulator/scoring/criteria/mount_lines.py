"""Criteria of the lines on the tower: earth first, clean fibre, rings, labels, runs, kits."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.msg import msg
from simulator.scoring.criteria.aloft import Nothing
from simulator.scoring.criteria.mount_goods import counted, hangs, mount_plan, undone
from simulator.scoring.criteria.wiring import PlannedEnd, made, planned_ends
from simulator.scoring.judging import Judging
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import seqs
from simulator.scoring.verdict import Charge, Verdict, yes_no
from simulator.site.part_tower import TowerRun
from simulator.site.topology import cable_type, unit_of

CLAMPS_MM = (1_000, 1_500)
SLACK_MM = (500, 2_000)
"""Clamps of fibre and power every 1 to 1.5 m (row B42); about a metre of slack at each end (row C6)."""


@criterion_kind("aloft_earth_first", Nothing, occasion=hangs)
def judge_aloft_earth_first(judging: Judging, params: Nothing) -> Verdict:
    """Each unit on the tower was earthed before anything else was brought to it."""
    others = planned_ends(judging, ("load", "if"), aloft=True)
    earths = planned_ends(judging, ("earth",), aloft=True)
    first = {item.event.subject: item for item in reversed(made(judging, [*earths, *others]))}
    units = list(dict.fromkeys(unit_of(end.port) for end in others))
    good, seen = [], []
    for unit in units:
        mine = {end.connection.cable for end in earths if unit_of(end.port) == unit}
        earth = [first.get(end.end_id) for end in earths if end.connection.cable in mine]
        later = [first[end.end_id] for end in others if unit_of(end.port) == unit and end.end_id in first]
        seen += later
        if earth and later and all(item is not None and item.seq < min(other.seq for other in later) for item in earth):
            good.append(unit)
    return counted(len(good), len(units), "verdict.aloft_earth_first", seen)


@criterion_kind("fibre_aloft", Nothing, heals=True, occasion=hangs)
def judge_fibre_aloft(judging: Judging, params: Nothing) -> Verdict:
    """The fibre end on the tower was looked at through the scope, and is clean."""
    ends = planned_ends(judging, ("fibre",), aloft=True)
    looked = [item for end in ends for item in judging.record.events("fibre_inspected", end.end_id)[-1:]]
    good = [
        end
        for end in ends
        if not judging.world.terminations[end.end_id].dirt and judging.record.events("fibre_inspected", end.end_id)
    ]
    charges = tuple(
        Charge("terminations", end.end_id, (("dirt", 0),), thing=end.connection.cable)
        for end in ends
        if judging.world.terminations[end.end_id].dirt
    )
    events = looked or [item for end in ends for item in judging.record.events("fibre_cleaned", end.end_id)]
    return counted(len(good), len(ends), "verdict.fibre_aloft", events or made(judging, ends), charges)


@criterion_kind("rings_put", Nothing, occasion=hangs)
def judge_rings_put(judging: Judging, params: Nothing) -> Verdict:
    """Each jumper end carries the rings of its sector and branch."""
    colour = next(row.ring_colour for row in judging.plan.sectors if row.id == mount_plan(judging).sector)
    wanted = [(f"{row.cable}.{end}", row.rings) for row in judging.plan.connections if row.rings for end in row.mount_ends]
    rings = judging.world.rings
    good = [name for name, count in wanted if (ring := rings.get(name)) and ring.colour == colour and ring.count == count]
    return counted(len(good), len(wanted), "verdict.rings_put", judging.record.events("ring_put"))


@criterion_kind("labelled_aloft", Nothing, occasion=hangs)
def judge_labelled_aloft(judging: Judging, params: Nothing) -> Verdict:
    """Every cable end on the tower carries a label from which a reader finds both places."""
    wanted = [(row, end) for row in judging.plan.runs for end in row.mount_ends]
    labels = judging.world.labels
    good = [f"{row.cable}.{end}" for row, end in wanted if _names(labels, f"{row.cable}.{end}", (row.label_from, row.label_to))]
    events = [item for row, end in wanted for item in judging.record.events("end_labelled", f"{row.cable}.{end}")]
    return counted(len(good), len(wanted), "verdict.labelled_aloft", events)


def _names(labels: object, name: str, places: tuple[str, str]) -> bool:
    label = labels.get(name) if isinstance(labels, dict) else None
    text = _plain(label.text) if label else ""
    return all(_plain(place) in text for place in places)


def _plain(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())


@dataclass(frozen=True, slots=True, kw_only=True)
class RunParams:
    """`what` of a cable's way down is meant: grip, clamps, path, loop, bend or slack."""

    __pydantic_config__ = STRICT_PARAMS
    what: str


@criterion_kind("tower_run", RunParams, occasion=hangs)
def judge_tower_run(judging: Judging, params: RunParams) -> Verdict:
    """Each cable came up by its grip and goes down as it shall: clamped, down the ladder, with loop, wide bend and slack."""
    rows = mount_plan(judging).runs
    runs = judging.world.tower_runs
    good = [row.cable for row in rows if row.cable in runs and _is_good(judging, runs[row.cable], params.what)]
    return counted(len(good), len(rows), f"verdict.tower_run.{params.what}", judging.record.events("cable_lifted"))


def _is_good(judging: Judging, run: TowerRun, what: str) -> bool:
    least = cable_type(judging.world, run.id).bend_mm
    answers = {
        "grip": run.grip,
        "clamps": CLAMPS_MM[0] <= run.pitch_mm <= CLAMPS_MM[1],
        "path": run.path == "ladder",
        "loop": run.loop,
        "bend": run.bend_mm >= least,
        "slack": SLACK_MM[0] <= run.slack_mm <= SLACK_MM[1],
    }
    return answers[what]


@criterion_kind("kits_aloft", Nothing, occasion=hangs)
def judge_kits_aloft(judging: Judging, params: Nothing) -> Verdict:
    """Every screened cable has its earth kits at the top and where it leaves the tower."""
    wanted = [f"on:{row.cable}:{spot}" for row in mount_plan(judging).runs for spot in row.kits]
    places = {item.place for item in judging.world.items.values()}
    good = [place for place in wanted if place in places]
    events = [item for item in judging.record.events("kit_fitted") if getattr(item.event, "spot", "") != "entry"]
    return counted(len(good), len(wanted), "verdict.kits_aloft", events)


@criterion_kind("kit_leads", Nothing, occasion=hangs)
def judge_kit_leads(judging: Judging, params: Nothing) -> Verdict:
    """The lead of every kit on the tower runs down, without a loop."""
    fitted = [item for item in judging.record.events("kit_fitted") if getattr(item.event, "spot", "") != "entry"]
    if not fitted:
        return undone(msg("verdict.kit_leads.no"))
    bad = [item for item in fitted if getattr(item.event, "lead", "") != "down"]
    return yes_no(not bad, "verdict.kit_leads", evidence=seqs(bad or fitted))


def coax_ends(judging: Judging) -> list[PlannedEnd]:
    """The coaxial connectors on the tower."""
    return planned_ends(judging, ("rf", "if"), aloft=True)
