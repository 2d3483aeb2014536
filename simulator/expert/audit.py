"""A rubric proves itself: the expert earns everything, every mistake costs exactly what it should."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from simulator.base.msg import Msg, msg
from simulator.conduct.attempt import Attempt, check_jobs
from simulator.expert.mistake import Mistake, altered, site_of
from simulator.expert.mistakes import MISTAKES
from simulator.expert.runner import Eyes, expert_plan, expert_terms, in_memory, run_plan, technician_on
from simulator.expert.task import Plan, Task
from simulator.expert.technician import Technician
from simulator.mechanics.action import action_from_dict
from simulator.scenario.scenario import Scenario
from simulator.scoring.grade import Grade
from simulator.session.entry import LogEntry


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as promised: seed, mistake ("" for the expert), reason."""

    seed: int
    mistake: str
    reason: Msg


@dataclass(slots=True)
class SeedAudit:
    """What the audit of one seed found."""

    seed: int
    points: float = 0.0
    maximum: float = 0.0
    findings: list[Finding] = field(default_factory=list)
    mistakes: int = 0
    lost: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Checkpoint:
    """The expert's attempt before a task, to go on from with another plan."""

    attempt: Attempt
    technician: Technician


def _keep_nothing(line: str, urgent: bool) -> None:
    """An attempt in memory keeps its entries itself."""


def expert_run(scenario: Scenario, seed: int, jobs: Sequence[str]) -> tuple[Plan, list[_Checkpoint], Attempt]:
    """The expert's plan, a checkpoint before every task, and the attempt handed over."""
    attempt = in_memory(expert_terms(scenario, seed, jobs))
    plan = expert_plan(scenario, seed, attempt.session.header.jobs)
    technician = technician_on(attempt)
    checkpoints = []
    for item in plan:
        checkpoints.append(_forked(attempt, technician))
        run_plan(attempt, technician, (item,))
    checkpoints.append(_forked(attempt, technician))
    attempt.hand_over()
    return plan, checkpoints, attempt


def _forked(attempt: Attempt, technician: Technician) -> _Checkpoint:
    twin = attempt.fork(_keep_nothing, seals=False)
    return _Checkpoint(twin, technician.copy(Eyes(twin, technician.sheet.me)))


def departure(plan: Plan, other: Plan) -> int:
    """Index of the first task in which two plans differ."""
    for index, (one, two) in enumerate(zip(plan, other, strict=False)):
        if one != two:
            return index
    return min(len(plan), len(other))


def mistaken_run(start: _Checkpoint, rest: Sequence[Task]) -> Attempt:
    """The attempt from a checkpoint on with the rest of another plan, handed over."""
    twin = _forked(start.attempt, start.technician)
    run_plan(twin.attempt, twin.technician, tuple(rest))
    twin.attempt.hand_over()
    return twin.attempt


def audit_seed(scenario: Scenario, seed: int, jobs: Sequence[str] = ()) -> SeedAudit:
    """The expert and every mistake that applies, on one seed."""
    chosen = check_jobs(scenario, jobs)
    result = SeedAudit(seed)
    plan, checkpoints, attempt = expert_run(scenario, seed, chosen)
    grade = attempt.grade()
    result.points, result.maximum = grade.points, grade.maximum
    result.findings += _expert_findings(seed, attempt, grade)
    for item in MISTAKES.all().values():
        if item.applies(scenario, seed, chosen):
            wrong = altered(plan, [item], scenario, seed)
            index = departure(plan, wrong)
            made = mistaken_run(checkpoints[index], wrong[index:]).grade()
            result.mistakes += 1
            result.findings += _mistake_findings(scenario, seed, item, made, chosen)
            for name in lost_criteria(made):
                result.lost[name] = result.lost.get(name, 0) + 1
    return result


def lost_criteria(grade: Grade) -> tuple[str, ...]:
    """Criteria that cost points, in judging order."""
    return tuple(row.form.id for row in grade.results if row.verdict.fraction < 1.0 and not row.verdict.not_assessed)


def _expert_findings(seed: int, attempt: Attempt, grade: Grade) -> Iterable[Finding]:
    for row in grade.results:
        if row.verdict.name != "met":
            yield Finding(seed, "", msg("audit.expert_loses", criterion=row.form.id, verdict=row.verdict.name))
    for breach in grade.breaches:
        yield Finding(seed, "", msg("audit.expert_breach", breach=breach.id))
    for entry in attempt.session.entries:
        if entry.refusal:
            yield Finding(seed, "", msg("audit.expert_refused", seq=entry.seq, code=str(entry.refusal["code"])))


def _mistake_findings(scenario: Scenario, seed: int, item: Mistake, grade: Grade, jobs: Sequence[str]) -> Iterable[Finding]:
    lost, wanted = set(lost_criteria(grade)), set(item.costs(site_of(scenario, seed)))
    for name in sorted(lost - wanted):
        yield Finding(seed, item.name, msg("audit.costs_more", criterion=name))
    for name in sorted(wanted - lost):
        yield Finding(seed, item.name, msg("audit.costs_less", criterion=name))
    for row in grade.results:
        if row.verdict.not_assessed and not row.verdict.because:
            yield Finding(seed, item.name, msg("audit.no_because", criterion=row.form.id))
    found = {breach.id for breach in grade.breaches}
    committed = item.commits(scenario, seed, jobs)
    if found != set(committed):
        yield Finding(seed, item.name, msg("audit.breaches", got=",".join(sorted(found)), wanted=",".join(committed)))


@dataclass(frozen=True, slots=True)
class Unfelt:
    """An action of the expert that nobody would miss."""

    seq: int
    do: str
    action: dict[str, Any]


def expert_actions(scenario: Scenario, seed: int, jobs: Sequence[str] = ()) -> tuple[Attempt, list[LogEntry]]:
    """(the expert's attempt, his actions that count, in order)."""
    _, _, attempt = expert_run(scenario, seed, jobs)
    entries = attempt.session.entries
    return attempt, [entry for entry in entries if entry.actor == "trainee" and entry.seq > attempt.session.header.prelude]


def unfelt_among(scenario: Scenario, seed: int, jobs: Sequence[str], part: int, parts: int) -> tuple[int, list[Unfelt]]:
    """(number of the expert's actions in one of `parts` shares, those whose omission costs no points and meets no refusal)."""
    attempt, acts = expert_actions(scenario, seed, jobs)
    full = attempt.grade().points
    going = in_memory(expert_terms(scenario, seed, jobs))
    mine, unfelt = 0, []
    for index, entry in enumerate(acts):
        if index % parts == part:
            mine += 1
            if not _is_felt(going.fork(_keep_nothing, seals=False), acts[index + 1 :], full):
                unfelt.append(Unfelt(entry.seq, entry.do, dict(entry.action or {})))
        going.do(action_from_dict(dict(entry.action or {})), entry.at_ms)
    return mine, unfelt


def _is_felt(attempt: Attempt, rest: Sequence[LogEntry], full: float) -> bool:
    """Whether going on with the rest meets a refusal or ends with fewer points."""
    for entry in rest:
        if attempt.do(action_from_dict(dict(entry.action or {})), entry.at_ms).refusal is not None:
            return True
    attempt.hand_over()
    return attempt.grade().points < full
