"""Every criterion judged once, in the rubric's order, each cause charged once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from simulator.base.msg import msg
from simulator.scoring.judging import Basis
from simulator.scoring.memory import Memory
from simulator.scoring.record import Record
from simulator.scoring.rubric import Criterion, CriterionForm
from simulator.scoring.verdict import Charge, Verdict, rounded


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """One criterion with its verdict and points; `maximum` is 0 where it is not assessed."""

    form: CriterionForm
    verdict: Verdict
    points: float
    maximum: float


class Judgement:
    """Judges the criteria of one attempt as it stands."""

    def __init__(self, record: Record, memory: Memory) -> None:
        self.record, self.memory = record, memory
        self.so_far: dict[str, CriterionResult] = {}
        self.charged: list[tuple[str, Charge]] = []
        self.asked = Basis(record)
        self._healed: tuple[int, Basis] = (0, self.asked)
        self._alone: dict[str, Basis] = {}

    def of_all(self, criteria: Sequence[Criterion]) -> tuple[CriterionResult, ...]:
        """The results in order."""
        for criterion in criteria:
            self.so_far[criterion.id] = result = self._judge(criterion)
            if result.verdict.fraction < 1.0 and not result.verdict.not_assessed:
                self.charged += [(criterion.id, charge) for charge in result.verdict.charges]
        return tuple(self.so_far.values())

    def _judge(self, criterion: Criterion) -> CriterionResult:
        verdict = self._ask(criterion, "", self.asked)
        again, because = verdict, ""
        if verdict.fraction < 1.0 and verdict.done and criterion.kind.heals and self.charged:
            again = self._ask(criterion, "again", self.healed)
            because = self._cause(criterion) if again.fraction >= 1.0 else ""
        parts = (verdict, again, because, self.record.ended_by)
        return self.memory.made(
            criterion.id, parts, lambda: _result(criterion, _reached(self.record.ended_by, _final(verdict, again, because)))
        )

    def _ask(self, criterion: Criterion, how: str, basis: Basis) -> Verdict:
        return self.memory.verdict((criterion.id, how), criterion, basis, self.so_far)

    @property
    def healed(self) -> Basis:
        """All that was charged so far, put right."""
        if self._healed[0] != len(self.charged):
            self._healed = (len(self.charged), Basis(self.record, [charge for _, charge in self.charged]))
        return self._healed[1]

    def _cause(self, criterion: Criterion) -> str:
        """The first criterion whose charges alone, put right, make this one better; else the last charged."""
        names = list(dict.fromkeys(name for name, _ in self.charged))
        base = self._ask(criterion, "", self.asked).fraction
        for name in names:
            if self._ask(criterion, f"alone:{name}", self._alone_with(name)).fraction > base:
                return name
        return names[-1]

    def _alone_with(self, name: str) -> Basis:
        """Only what one criterion charged, put right."""
        found = self._alone.get(name)
        if found is None:
            found = self._alone[name] = Basis(self.record, [charge for owner, charge in self.charged if owner == name])
        return found


def _final(verdict: Verdict, again: Verdict, because: str) -> Verdict:
    """Not assessed where it is met once what was charged is put right; else only what stays wrong counts."""
    if because:
        return replace(verdict, not_assessed=True, because=because)
    return replace(again, evidence=verdict.evidence) if again.fraction > verdict.fraction else verdict


def _reached(ended_by: str, verdict: Verdict) -> Verdict:
    """Without hand-over: what was not begun is `not_reached`; broken off by others it is not assessed."""
    if verdict.done or verdict.fraction >= 1.0:
        return verdict
    if ended_by == "handed_over":
        return replace(verdict, message=msg("verdict.not_done"))
    if ended_by in ("instructor", "fault"):
        return replace(verdict, not_assessed=True, because="")
    return replace(verdict, message=msg("verdict.not_reached"))


def _result(criterion: Criterion, verdict: Verdict) -> CriterionResult:
    if verdict.not_assessed:
        return CriterionResult(criterion.form, verdict, 0.0, 0.0)
    return CriterionResult(
        criterion.form, verdict, rounded(criterion.form.points * verdict.fraction), float(criterion.form.points)
    )
