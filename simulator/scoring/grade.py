"""The grade: every criterion judged once, each cause charged once, proposals drawn up."""

from __future__ import annotations

from dataclasses import dataclass, replace

from simulator.base.msg import Msg, msg
from simulator.scenario.scenario import Scenario
from simulator.scoring.kind import TRIGGERS
from simulator.scoring.proposals import Proposal, UnitProposal, propose
from simulator.scoring.record import Happened, Judging, Record, judging
from simulator.scoring.rubric import Criterion, CriterionForm, Rubric, bind
from simulator.scoring.verdict import Charge, Verdict, rounded


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """One criterion with its verdict and points; `maximum` is 0 where it is not assessed."""

    form: CriterionForm
    verdict: Verdict
    points: float
    maximum: float


@dataclass(frozen=True, slots=True)
class Breach:
    """A critical breach: which line of the list, where in the log, why."""

    id: str
    seq: int
    at_ms: int
    kuk: tuple[str, ...]
    message: Msg


@dataclass(frozen=True, slots=True)
class Grade:
    """All that follows from an attempt. The simulator proposes, the assessor decides."""

    results: tuple[CriterionResult, ...]
    breaches: tuple[Breach, ...]
    points: float
    maximum: float
    proposals: tuple[Proposal, ...]
    units: tuple[UnitProposal, ...]
    proposal: str
    needs_observation: int
    status: str


def grade(scenario: Scenario, record: Record) -> Grade:
    """Grades an attempt as it stands; without hand-over what was not reached says so."""
    rubric = aimed_at(bind(scenario, record.header.seed, record.header.jobs), record)
    breaches = find_breaches(rubric, record)
    results = _judge_all(rubric, record)
    points = rounded(sum_in_order([item.points for item in results]))
    maximum = rounded(sum_in_order([item.maximum for item in results]))
    proposals, units, proposal, needs = propose(scenario, record, results, breaches)
    status = "finished" if record.ended_by == "handed_over" else "abandoned" if record.ended_by else "unfinished"
    return Grade(results, breaches, points, maximum, proposals, units, proposal, needs, status)


def aimed_at(rubric: Rubric, record: Record) -> Rubric:
    """The rubric of a drill of one step: its criteria alone, where the log says so; breaches count always."""
    aim = record.first("aimed")
    if aim is None:
        return rubric
    kept = tuple(one for one in rubric.criteria if f"{one.form.job}.{one.form.step}" == aim.event.subject)
    return replace(rubric, criteria=kept or rubric.criteria)


def sum_in_order(values: list[float]) -> float:
    """Sum in the order written (`sum` rounds differently from Python 3.12 on)."""
    total = 0.0
    for value in values:
        total += value
    return total


def find_breaches(rubric: Rubric, record: Record) -> tuple[Breach, ...]:
    """Every breach of the list, in the order of the log."""
    found = []
    for form in rubric.breaches:
        trigger = TRIGGERS.get(form.trigger)
        for item, reason in trigger.find(record) if trigger else ():
            found.append(_breach(form.id, item, form.kuk, reason))
    return tuple(sorted(found, key=lambda breach: (breach.seq, breach.id)))


def _breach(name: str, item: Happened, kuk: tuple[str, ...], reason: str) -> Breach:
    return Breach(name, item.seq, item.at_ms, kuk, msg(f"breach.{name}.{reason}", thing=item.event.subject))


def _judge_all(rubric: Rubric, record: Record) -> tuple[CriterionResult, ...]:
    so_far: dict[str, CriterionResult] = {}
    charged: list[tuple[str, Charge]] = []
    asked = judging(record, so_far)
    healed: tuple[int, Judging] = (0, asked)
    for criterion in rubric.criteria:
        verdict = criterion.kind.judge(asked, criterion.params)
        if verdict.fraction < 1.0 and verdict.done and criterion.kind.heals and charged:
            if healed[0] != len(charged):
                healed = (len(charged), judging(record, so_far, [charge for _, charge in charged]))
            verdict = _asked_again(criterion, verdict, healed[1], charged)
        verdict = _not_reached(record, verdict)
        so_far[criterion.id] = _result(criterion, verdict)
        if verdict.fraction < 1.0 and not verdict.not_assessed:
            charged += [(criterion.id, charge) for charge in verdict.charges]
    return tuple(so_far.values())


def _asked_again(criterion: Criterion, verdict: Verdict, healed: Judging, charged: list[tuple[str, Charge]]) -> Verdict:
    """Not assessed where it is met once what was charged is put right; else only what stays wrong counts."""
    again = criterion.kind.judge(healed, criterion.params)
    if again.fraction >= 1.0:
        return replace(verdict, not_assessed=True, because=_cause(criterion, healed, charged))
    return replace(again, evidence=verdict.evidence) if again.fraction > verdict.fraction else verdict


def _cause(criterion: Criterion, healed: Judging, charged: list[tuple[str, Charge]]) -> str:
    """The first criterion whose charges alone, put right, make this one better; else the last charged."""
    record, so_far = healed.record, healed.so_far
    names = list(dict.fromkeys(name for name, _ in charged))
    base = criterion.kind.judge(judging(record, so_far), criterion.params).fraction
    for name in names:
        alone = judging(record, so_far, [charge for owner, charge in charged if owner == name])
        if criterion.kind.judge(alone, criterion.params).fraction > base:
            return name
    return names[-1]


def _not_reached(record: Record, verdict: Verdict) -> Verdict:
    """Without hand-over: what was not begun is `not_reached`; broken off by others it is not assessed."""
    if verdict.done or verdict.fraction >= 1.0:
        return verdict
    if record.ended_by == "handed_over":
        return replace(verdict, message=msg("verdict.not_done"))
    if record.ended_by in ("instructor", "fault"):
        return replace(verdict, not_assessed=True, because="")
    return replace(verdict, message=msg("verdict.not_reached"))


def _result(criterion: Criterion, verdict: Verdict) -> CriterionResult:
    if verdict.not_assessed:
        return CriterionResult(criterion.form, verdict, 0.0, 0.0)
    return CriterionResult(criterion.form, verdict, rounded(criterion.form.points * verdict.fraction), float(criterion.form.points))
