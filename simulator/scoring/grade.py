"""The grade: every criterion judged once, each cause charged once, proposals drawn up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from simulator.base.collecting import uncollected
from simulator.base.msg import Msg, msg
from simulator.scenario.scenario import Scenario
from simulator.scoring.glance import Glance
from simulator.scoring.judgement import CriterionResult, Judgement
from simulator.scoring.judging import Basis
from simulator.scoring.kind import TRIGGERS
from simulator.scoring.memory import Memory
from simulator.scoring.proposals import Proposal, UnitProposal, propose
from simulator.scoring.record import Happened, Record
from simulator.scoring.rubric import BreachForm, Rubric, bind
from simulator.scoring.verdict import rounded


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


@uncollected()
def grade(scenario: Scenario, record: Record, memory: Memory | None = None) -> Grade:
    """Grades an attempt as it stands; without hand-over what was not reached says so.

    With the memory of the same attempt's last grade only what may have changed since is judged again; the grade is the same.
    """
    rubric = aimed_at(bind(scenario, record.header.seed, record.header.jobs), record)
    memory = (memory or Memory(keeps=False)).of_round(record.index.rounds)
    breaches = find_breaches(rubric, record, memory)
    results = Judgement(record, memory).of_all(rubric.criteria)
    points = rounded(sum_in_order([item.points for item in results]))
    maximum = rounded(sum_in_order([item.maximum for item in results]))
    drawn = memory.made(
        "proposals", (*map(_standing, results), *breaches, record.ended_by), lambda: propose(scenario, record, results, breaches)
    )
    proposals, units, proposal, needs = drawn
    status = "finished" if record.ended_by == "handed_over" else "abandoned" if record.ended_by else "unfinished"
    return Grade(results, breaches, points, maximum, proposals, units, proposal, needs, status)


def _standing(result: CriterionResult) -> tuple[bool, bool, bool]:
    """What of a result a proposal rests on."""
    verdict = result.verdict
    return verdict.not_assessed, verdict.is_competent, verdict.done


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


def find_breaches(rubric: Rubric, record: Record, memory: Memory) -> tuple[Breach, ...]:
    """Every breach of the list, in the order of the log."""
    basis = Basis(record)
    found = [
        breach
        for form in rubric.breaches
        for breach in memory.seen((form.id, "breach"), basis, {}, partial(_of_form, form, record))
    ]
    return tuple(sorted(found, key=lambda breach: (breach.seq, breach.id)))


def _of_form(form: BreachForm, record: Record, glance: Glance | None) -> tuple[Breach, ...]:
    """Every breach of one line of the list."""
    trigger = TRIGGERS.get(form.trigger)
    happened = trigger.find(replace(record, glance=glance)) if trigger else ()
    return tuple(_breach(form.id, item, form.kuk, reason) for item, reason in happened)


def _breach(name: str, item: Happened, kuk: tuple[str, ...], reason: str) -> Breach:
    return Breach(name, item.seq, item.at_ms, kuk, msg(f"breach.{name}.{reason}", thing=item.event.subject))
