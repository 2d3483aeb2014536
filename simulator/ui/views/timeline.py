"""An attempt along its time: which job was at hand when, and the moments that earned a verdict, a breach, a hint or a refusal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.reports.facts import Facts
from simulator.reports.rows import Line
from simulator.session.entry import LogEntry

WORST = ("critical", "missed", "partly", "met", "refusal", "hint")
"""States of a mark, worst first."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment worth a look: entry, work time in ms, state (one of WORST), what it is about."""

    seq: int
    at_ms: int
    state: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A job and when it was at hand, in ms of work time."""

    job: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The graded part of an attempt, in ms of work time: jobs in their order and marks by time."""

    start_ms: int
    end_ms: int
    segments: tuple[Segment, ...]
    marks: tuple[Mark, ...]

    def share(self, at_ms: int) -> float:
        """Where a moment lies, 0 at the start and 1 at the end."""
        return min(1.0, max(0.0, (at_ms - self.start_ms) / max(1, self.end_ms - self.start_ms)))


def timeline(facts: Facts, entries: Sequence[LogEntry]) -> Timeline:
    """The line of a report; without entries it ends where the report's evidence does."""
    prelude = int(facts.value("prelude", 0))
    times = [entry.at_ms for entry in entries if entry.seq > prelude] or [cite.at_ms for cite in facts.cites] or [0]
    start, end = times[0], max(times)
    jobs = tuple(str(job) for job in facts.value("jobs", ()))
    return Timeline(start, end, segments(jobs, facts.lines, start, end), verdict_marks(facts))


def verdict_marks(facts: Facts) -> tuple[Mark, ...]:
    """One mark for each criterion with evidence, at its last entry, and one for each breach; by time."""
    found = [Mark(breach.cite.seq, breach.cite.at_ms, "critical", breach.text) for breach in facts.breaches]
    for line in facts.lines:
        known = [cite for cite in line.cites if cite.is_known]
        if known and line.verdict in WORST:
            found.append(Mark(known[-1].seq, known[-1].at_ms, line.verdict, line.title))
    return tuple(sorted(found, key=lambda mark: (mark.at_ms, mark.seq, WORST.index(mark.state))))


def segments(jobs: Sequence[str], lines: Iterable[Line], start_ms: int, end_ms: int) -> tuple[Segment, ...]:
    """The jobs one after the other, cut where the fewest pieces of evidence fall into another job's time."""
    cites = sorted({(cite.at_ms, cite.seq, line.job) for line in lines for cite in line.cites if cite.is_known and line.job in jobs})
    named = [job for job in jobs if any(job == owner for _, _, owner in cites)]
    if not named:
        return (Segment(jobs[0], start_ms, end_ms),) if jobs else ()
    cuts = _cuts([owner for _, _, owner in cites], named)
    bounds = [start_ms, *(cites[cut][0] for cut in cuts), end_ms]
    return tuple(Segment(job, bounds[index], bounds[index + 1]) for index, job in enumerate(named))


def _cuts(owners: Sequence[str], jobs: Sequence[str]) -> list[int]:
    """From which piece of evidence on each job but the first is at hand."""
    # best[i]: (pieces in their own job's time, cuts) with the first i pieces given to the jobs so far
    best: list[tuple[int, list[int]]] = [(0, [])]
    for owner in owners:
        best.append((best[-1][0] + (owner == jobs[0]), []))
    for job in jobs[1:]:
        following = [(best[0][0], [*best[0][1], 0])]
        for index, owner in enumerate(owners, start=1):
            longer = (following[-1][0] + (owner == job), following[-1][1])
            begun = (best[index][0], [*best[index][1], min(index, len(owners) - 1)])
            following.append(longer if longer[0] >= begun[0] else begun)
        best = following
    return best[-1][1]


def spread(line: Timeline, room: float, apart: float) -> tuple[tuple[Mark, int], ...]:
    """The marks to draw on a line `room` long, at least `apart` from each other, and how many each stands for.

    The worst keep their place; what has no room is counted with its nearest neighbour.
    """
    kept: list[Mark] = []
    for mark in sorted(line.marks, key=lambda one: (WORST.index(one.state), one.at_ms, one.seq)):
        if all(abs(line.share(mark.at_ms) - line.share(other.at_ms)) * room >= apart for other in kept):
            kept.append(mark)
    count = dict.fromkeys(kept, 0)
    for mark in line.marks:
        count[min(kept, key=lambda other: (abs(other.at_ms - mark.at_ms), other.seq))] += 1
    return tuple((mark, count[mark]) for mark in sorted(kept, key=lambda one: (one.at_ms, one.seq)))
