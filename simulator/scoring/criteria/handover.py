"""Criteria of the hand-over: photographs that prove, a clean site, tools, and what was noticed."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.msg import msg
from simulator.mechanics.handover.paperwork import PhotoTaken
from simulator.scoring.criteria.safety import Nothing
from simulator.scoring.judging import Judging
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import Happened, seqs
from simulator.scoring.verdict import Charge, Verdict, share, yes_no
from simulator.site.topology import ends_in, port_ids, unit_of
from simulator.site.world import World


@criterion_kind("photos_prove", Nothing, heals=True)
def judge_photos_prove(judging: Judging, params: Nothing) -> Verdict:
    """Each planned photograph was taken while what it must prove was so."""
    record = judging.record
    good = []
    for row in judging.plan.photos:
        taken = [
            item
            for item in record.events("photo_taken")
            if isinstance(item.event, PhotoTaken) and item.event.target == row.target
        ]
        good += [item for item in taken if _proves(judging, item, row.proves)][-1:]
    of = len(judging.plan.photos)
    verdict = share(len(good), of, msg("verdict.photos_prove", done=len(good), of=of), evidence=seqs(good))
    return (
        verdict
        if record.events("photo_taken")
        else Verdict(fraction=0.0, message=verdict.message, measured=0, wanted=of, done=False)
    )


def _proves(judging: Judging, item: Happened, what: str) -> bool:
    world = judging.steady_at(item.seq)
    target = str(getattr(item.event, "target", ""))
    if what == "clean":
        return any(site.cleaned for site in world.sites.values())
    if what == "running":
        return target in world.units and world.units[target].powered_ms >= 0
    plugged = [end for port in port_ids(world) if unit_of(port) == target for end in ends_in(world, port)]
    if what == "labelled":
        return any(_label(world, end.cable, end.end) for end in plugged)
    return bool(plugged)


def _label(world: World, cable: str, end: str) -> str:
    label = world.labels.get(f"{cable}.{end}")
    return label.text if label else ""


@criterion_kind("cleaned_last", Nothing)
def judge_cleaned_last(judging: Judging, params: Nothing) -> Verdict:
    """The site was cleaned after the last cut and crimp."""
    cleaned = judging.record.events("site_cleaned")
    if not cleaned:
        charges = tuple(Charge("sites", site, (("cleaned", True),)) for site in judging.world.sites)
        return Verdict(fraction=0.0, message=msg("verdict.cleaned_last.no"), done=False, charges=charges)
    late = [item for kind in ("cable_cut", "lug_crimped") for item in judging.record.events(kind) if item.seq > cleaned[-1].seq]
    return yes_no(not late, "verdict.cleaned_last", evidence=seqs(cleaned[-1:]))


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticedParams:
    """Job whose faults are meant."""

    __pydantic_config__ = STRICT_PARAMS
    job: str


@criterion_kind("noticed", NoticedParams)
def judge_noticed(judging: Judging, params: NoticedParams) -> Verdict:
    """What was wrong and could be seen was repaired or reported; met where there was nothing to notice."""
    open_things = [*_fault(judging, params.job), *_own(judging, params.job)]
    told = {item.event.subject.rsplit(":", 1)[0]: item for item in judging.record.events("reported", prelude=True)}
    missed = [thing for thing in open_things if thing not in told]
    evidence = seqs(told[thing] for thing in open_things if thing in told)
    return yes_no(not missed, "verdict.noticed", evidence=evidence, items=",".join(missed))


def _fault(judging: Judging, job: str) -> list[str]:
    """The earlier crew's fault, where it is this job's and neither repaired nor rightly reported."""
    fault = judging.record.document.fault
    if fault.id == "none" or fault.job != job:
        return []
    repaired = bool(fault.repaired) and all(
        getattr(getattr(judging.world, family).get(part), name, None) == value for family, part, name, value in fault.repaired
    )
    reports = [item.event.subject.rsplit(":", 1) for item in judging.record.events("reported", prelude=True)]
    told = any(thing == fault.thing and about in fault.about for thing, about in reports)
    return [] if repaired or told else [fault.thing]


def _own(judging: Judging, job: str) -> list[str]:
    """Things this attempt left wrong in the job, whose consequence shows on an instrument, lamp or terminal."""
    found: dict[str, bool] = {}
    for result in judging.earlier_of(lambda form: form.job == job and form.shows):
        if not result.verdict.is_competent and not result.verdict.not_assessed:
            for charge in result.verdict.charges:
                if charge.thing and _still_wrong(judging.world, charge):
                    found[charge.thing] = True
    return list(found)


def _still_wrong(world: World, charge: Charge) -> bool:
    part = getattr(world, charge.family).get(charge.part)
    return part is not None and any(getattr(part, name) != value for name, value in charge.fields)
