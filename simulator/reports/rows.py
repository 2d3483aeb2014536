"""The lines of a report, worded: what the text and the HTML page share before either draws it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

VERDICTS = ("missed", "partly", "met", "not_assessed")
"""The verdicts, worst first."""
SEVERITIES = ("critical", "major", "minor")
"""The severities, heaviest first."""


@dataclass(frozen=True, slots=True)
class Cite:
    """An entry of the log as evidence: `seq` is its number, `clock` its work time, `text` what happened there."""

    seq: int
    at_ms: int
    clock: str
    actor: str
    text: str
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A criterion, worded; `verdict`, `severity`, `job` and `step` keep their codes."""

    id: str
    job: str
    step: str
    severity: str
    verdict: str
    title: str
    step_title: str
    message: str
    because: str
    points: float
    maximum: float
    fraction: float
    measured: str
    wanted: str
    is_count: bool
    cites: tuple[Cite, ...]

    @property
    def is_numeric(self) -> bool:
        """Whether a band says more than the figures: a value was measured; a count that is met needs none."""
        return bool(self.measured and self.wanted) and (self.is_open or (self.verdict == "met" and not self.is_count))

    @property
    def is_open(self) -> bool:
        """Whether something is left to learn here."""
        return self.verdict in ("missed", "partly")


@dataclass(frozen=True, slots=True)
class Breach:
    """A critical breach, worded."""

    id: str
    cite: Cite
    text: str
    kuk: str
    kuk_text: str


@dataclass(frozen=True, slots=True)
class KukRow:
    """What is proposed for one KUK, with the criteria it rests on."""

    unit: str
    kuk: str
    text: str
    proposal: str
    reason: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class UnitBlock:
    """A competence unit, its proposal and its KUK."""

    code: str
    title: str
    proposal: str
    rows: tuple[KukRow, ...]


def worst_first(lines: Iterable[Line]) -> list[Line]:
    """The lines that are not met: by severity, then by points lost, else in the order given."""
    return sorted((line for line in lines if line.is_open), key=_weight)


def by_step(lines: Iterable[Line]) -> list[list[Line]]:
    """The lines of each step together, the steps in the order they first come."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.step_title, []).append(line)
    return list(found.values())


def _weight(line: Line) -> tuple[int, float]:
    rank = SEVERITIES.index(line.severity) if line.severity in SEVERITIES else len(SEVERITIES)
    return rank, line.points - line.maximum


def jobs_in(lines: Iterable[Line]) -> list[str]:
    """The jobs of the lines, each once, in their order."""
    return list(dict.fromkeys(line.job for line in lines))
