"""Criteria of the ground part of safety: papers, crew, gear, boundary, lock-out, weather, permit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.base.msg import msg
from simulator.mechanics.safety.gear import HIDDEN
from simulator.mechanics.safety.worn import needed_places, worn_places
from simulator.scenario.document import ScenarioDoc
from simulator.scoring.judging import Judging
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import Happened, Record, seqs
from simulator.scoring.refusals import refusals
from simulator.scoring.verdict import Verdict, share, yes_no
from simulator.site.part import Item
from simulator.site.people import crew_of
from simulator.site.services import is_outdoor_cable
from simulator.site.weather import THUNDER_REST_MS

WORK = ("item_fitted", "cable_connected", "lug_crimped", "breaker_operated", "cable_routed")
"""Events that show that work on the equipment has begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """No parameters."""

    __pydantic_config__ = STRICT_PARAMS


def work_start(record: Record) -> Happened | None:
    """The first piece of work on the equipment."""
    begun = [found for kind in WORK if (found := record.first(kind)) is not None]
    return min(begun, key=lambda item: item.seq) if begun else None


@criterion_kind("crew_cleared", Nothing)
def judge_crew_cleared(judging: Judging, params: Nothing) -> Verdict:
    """Everybody's certificate was read and fitness asked; who may not climb was told to stay on the ground."""
    record, document = judging.record, judging.record.document
    read = [record.first("paper_read", paper.id) for paper in document.papers if paper.kind == "certificate"]
    asked = [record.first("fitness_asked", person.id) for person in document.people]
    facts: list[bool] = [item is not None for item in (*read, *asked)]
    barred = [person.id for person in document.people if not person.fit or person.certificate_until < document.date]
    facts += [judging.world.people[person].role == "ground" for person in barred]
    evidence = seqs(item for item in (*read, *asked) if item)
    verdict = share(sum(facts), len(facts), msg("verdict.crew_cleared", done=sum(facts), of=len(facts)), evidence=evidence)
    return verdict if evidence else _undone(verdict)


def _undone(verdict: Verdict) -> Verdict:
    return Verdict(fraction=0.0, message=verdict.message, measured=0, wanted=verdict.wanted, done=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedParams:
    """`families`: catalogue classes meant; `used_only`: only items worn or fitted count."""

    __pydantic_config__ = STRICT_PARAMS
    families: tuple[str, ...]


def _meant(judging: Judging, families: tuple[str, ...]) -> list[Item]:
    world = judging.record.start
    items = [
        item
        for item in world.items.values()
        if type(world.catalog.types[item.type]).__name__ in families and item.place == "store"
    ]
    return sorted(items, key=lambda item: item.id)


@criterion_kind("goods_inspected", JudgedParams)
def judge_goods_inspected(judging: Judging, params: JudgedParams) -> Verdict:
    """Every item put on, set up or fitted was looked at closely before."""
    record = judging.record
    uses = [item for kind in ("item_put_on", "item_set_up", "item_fitted") for item in record.events(kind)]
    names = {item.id for item in _meant(judging, params.families)}
    used: dict[str, Happened] = {}
    for use in sorted(uses, key=lambda item: item.seq):
        if use.event.subject in names:
            used.setdefault(use.event.subject, use)
    good = [
        seen
        for name, use in used.items()
        if (seen := record.first("item_inspected", name, prelude=True)) is not None and seen.seq < use.seq
    ]
    return share(len(good), len(used), msg("verdict.goods_inspected", done=len(good), of=len(used)), evidence=seqs(good))


@criterion_kind("goods_judged", JudgedParams)
def judge_goods_judged(judging: Judging, params: JudgedParams) -> Verdict:
    """What is visibly bad was rejected in writing, what is sound was not."""
    record = judging.record
    meant = _meant(judging, params.families)
    bad = [item for item in meant if item.defect and not item.defect.startswith(HIDDEN)]
    judged = {item.event.subject: item for item in record.events("item_judged")}
    names = {item.id for item in meant}
    looked = [item for item in record.events("item_inspected") if item.event.subject in names]
    if not looked and not names & set(judged):
        return Verdict(fraction=0.0, message=msg("verdict.goods_judged.none"), done=False)
    verdicts = {name: str(getattr(item.event, "verdict", "")) for name, item in judged.items()}
    wrong = [item.id for item in bad if verdicts.get(item.id) != "reject"]
    spared = [item.id for item in meant if not item.defect and verdicts.get(item.id) == "reject"]
    evidence = seqs(judged[item.id] for item in meant if item.id in judged) or seqs(looked[-1:])
    return refusals("verdict.goods_judged", wrong, spared, evidence)


@criterion_kind("gear_worn", Nothing)
def judge_gear_worn(judging: Judging, params: Nothing) -> Verdict:
    """Everybody wears what work on the ground needs when work begins."""
    begun = work_start(judging.record)
    world = judging.record.before(begun.seq) if begun else judging.world
    needed = needed_places(world, "ground")
    crew = crew_of(world)
    of = len(needed) * len(crew)
    done = sum(1 for person in crew for place in needed if place in worn_places(world, person))
    put_on = judging.record.events("item_put_on", prelude=True)
    verdict = share(done, of, msg("verdict.gear_worn", done=done, of=of), evidence=seqs(put_on))
    return verdict if put_on else _undone(verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUpParams:
    """Types of gear or material that must stand ready before work begins, at one `spot` where it is named."""

    __pydantic_config__ = STRICT_PARAMS
    types: tuple[str, ...]
    spot: str = ""


@criterion_kind("set_up", SetUpParams)
def judge_set_up(judging: Judging, params: SetUpParams) -> Verdict:
    """Rescue kit, first aid, barrier stand ready before work begins."""
    record, world = judging.record, judging.world
    begun = work_start(record)
    good = []
    for kind in params.types:
        ready = [
            item
            for item in record.events("item_set_up")
            if world.items[item.event.subject].type == kind and params.spot in ("", getattr(item.event, "spot", ""))
        ]
        good += [item for item in ready[:1] if begun is None or item.seq < begun.seq]
    verdict = share(
        len(good), len(params.types), msg("verdict.set_up", done=len(good), of=len(params.types)), evidence=seqs(good)
    )
    return verdict if good else _undone(verdict)


@criterion_kind("boundary_covered", Nothing)
def judge_boundary_covered(judging: Judging, params: Nothing) -> Verdict:
    """The terminal that stays live was covered before anybody worked beside it."""
    record = judging.record
    covered = record.first("port_covered", judging.plan.live_port)
    begun = work_start(record)
    if covered is None:
        return Verdict(fraction=0.0, message=msg("verdict.boundary_covered.no"), done=False)
    return yes_no(begun is None or covered.seq < begun.seq, "verdict.boundary_covered", evidence=seqs([covered]))


@criterion_kind("locked_out", Nothing)
def judge_locked_out(judging: Judging, params: Nothing) -> Verdict:
    """Every breaker that could bring power was open and tagged when work began."""
    record = judging.record
    start = record.start
    ways = sorted(
        item.place[3:] for item in start.items.values() if item.place.startswith("in:") and item.place[3:] in start.ways
    )
    begun = work_start(record)
    world = record.before(begun.seq) if begun else judging.world
    tagged = [name for name in ways if world.ways[name].tag and not world.ways[name].closed]
    events = [item for item in record.events("way_tagged") if item.event.subject in ways]
    verdict = share(len(tagged), len(ways), msg("verdict.locked_out", done=len(tagged), of=len(ways)), evidence=seqs(events))
    return verdict if events else _undone(verdict)


GRACE_MS = 60_000
"""What the hand had begun when thunder was heard it may finish."""


def _has_thunder(document: ScenarioDoc, params: Any) -> bool:
    return document.weather.thunder_ms >= 0


@criterion_kind("thunder_rest", Nothing, occasion=_has_thunder)
def judge_thunder_rest(judging: Judging, params: Nothing) -> Verdict:
    """For thirty minutes after thunder nobody handles a line that comes from outside."""
    record = judging.record
    heard = record.first("thunder_heard")
    if not record.has_begun:
        return Verdict(fraction=0.0, message=msg("verdict.thunder_rest.no"), done=False)
    if heard is None:
        return Verdict(fraction=1.0, message=msg("verdict.thunder_rest.none"))
    until = heard.at_ms + THUNDER_REST_MS
    acts = [
        item
        for kind in ("cable_connected", "cable_disconnected", "tightened", "kit_fitted", "cable_routed", "lug_crimped")
        for item in record.events(kind)
    ]
    bad = [
        item for item in acts if heard.at_ms + GRACE_MS <= item.at_ms < until and item.seq > heard.seq and _outdoor(record, item)
    ]
    return yes_no(not bad, "verdict.thunder_rest", evidence=seqs([heard, *bad[:5]]))


def _outdoor(record: Record, item: Happened) -> bool:
    cable = str(getattr(item.event, "cable", "")) or item.event.subject.split(".")[0]
    world = record.before(item.seq)
    return cable in world.cables and is_outdoor_cable(world, cable)


@criterion_kind("within_permit", Nothing)
def judge_within_permit(judging: Judging, params: Nothing) -> Verdict:
    """Everything the crew does lies within the hours of the permit."""
    record = judging.record
    ended = record.first("permit_ended", prelude=True)
    late = [seq for seq in record.trainee if seq > ended.seq] if ended else []
    if not record.has_begun:
        return Verdict(fraction=0.0, message=msg("verdict.within_permit.no"), done=False)
    return yes_no(not late, "verdict.within_permit", evidence=tuple(late[:3]))
