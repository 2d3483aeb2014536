"""What the debrief shows: the report, worded and put in order, worst first. Before release it holds no proposal at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from simulator.i18n.texts import Texts
from simulator.reports.document import without_proposals
from simulator.reports.facts import Facts
from simulator.reports.rows import Breach, Line, UnitBlock, worst_first
from simulator.session.entry import LogEntry
from simulator.ui.views.timeline import Timeline, timeline

BADGES = {"met": "correct", "partly": "warning", "missed": "wrong", "not_assessed": "later"}
"""The badge of each verdict."""
PROPOSALS = ("BK", "PL", "K")
"""Proposals, worst first."""
MOST_AGAIN = 3
HEADROOM = 1.15
"""How much longer the scale of a count is than what was wanted, so that its band can be seen."""


@dataclass(frozen=True, slots=True)
class BandView:
    """A scale with the wanted band on it; `low` or `high` None: open to that side."""

    least: float
    most: float
    low: float | None
    high: float | None
    value: float


@dataclass(frozen=True, slots=True)
class RowView:
    """A criterion: its worded line, pictogram of its step, badge, band where a value was measured, its KUK (code, text)."""

    line: Line
    icon: str
    badge: str
    band: BandView | None
    kuk: tuple[tuple[str, str], ...]

    @property
    def key(self) -> str:
        """The criterion's id."""
        return self.line.id


@dataclass(frozen=True, slots=True)
class AgainView:
    """A step that lost points: how many, in how many criteria, and the one that lost most."""

    job: str
    step: str
    title: str
    icon: str
    lost: float
    count: int
    worst: str


@dataclass(frozen=True, slots=True)
class ProposalView:
    """The proposal for the attempt (K, BK, PL), its word, why, and how many units have each."""

    code: str
    word: str
    reason: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class DebriefView:
    """All that the debrief shows."""

    mode: str
    title: str
    share: float
    percent: str
    points: str
    clock: str
    met: int
    assessed: int
    breaches: tuple[Breach, ...]
    rows: tuple[RowView, ...]
    jobs: tuple[str, ...]
    again: tuple[AgainView, ...]
    proposal: ProposalView | None
    units: tuple[UnitBlock, ...]
    observe: int
    line: Timeline
    head: str

    def repeats(self, job: str) -> bool:
        """Whether a step of a job may be done again from here; what lasts the whole attempt belongs to no job."""
        return self.mode in ("practice", "drill") and job in self.jobs

    def rows_of(self, job: str) -> tuple[RowView, ...]:
        """The rows of a job; "" for all."""
        return tuple(row for row in self.rows if job in ("", row.line.job))

    def row(self, key: str) -> RowView | None:
        """A row by its criterion's id."""
        return next((row for row in self.rows if row.key == key), None)


def debrief_view(
    report: Mapping[str, Any], entries: Sequence[LogEntry], texts: Texts, icons: Mapping[str, str], *, mode: str, released: bool
) -> DebriefView:
    """The view of a report; `icons` are the steps' pictograms by `job.step`."""
    withheld = mode == "assessment" and not released
    facts = Facts(without_proposals(report) if withheld else {**report, "released": released}, texts)
    figures = {key: facts.figure(facts.value(key, 0)) for key in ("points", "maximum")}
    rows = tuple(_row(facts, line, icons) for line in in_order(facts.lines))
    counts = facts.counts()
    return DebriefView(
        mode=mode,
        title=facts.title,
        share=(facts.percent or 0.0) / 100,
        percent=facts.percent_text,
        points=facts.text("score_line", **figures),
        clock=facts.clock(int(facts.value("duration_ms", 0))),
        met=counts.get("met", 0),
        assessed=len(facts.lines) - counts.get("not_assessed", 0),
        breaches=facts.breaches,
        rows=rows,
        jobs=tuple(job for job in facts.value("jobs", ()) if any(row.line.job == job for row in rows)),
        again=to_practise(facts.lines, icons),
        proposal=None if withheld else _proposal(facts),
        units=() if withheld else _units(facts),
        observe=0 if withheld else int(facts.value("needs_observation", 0)),
        line=timeline(facts, entries),
        head=str(facts.value("head")),
    )


def in_order(lines: Sequence[Line]) -> list[Line]:
    """Worst first: what is open by severity and points lost, then what was not assessed, then what is met, values first."""
    rest = [line for line in lines if not line.is_open]
    return worst_first(lines) + sorted(rest, key=lambda line: (line.verdict == "met", line.is_count or not line.measured))


def to_practise(lines: Sequence[Line], icons: Mapping[str, str]) -> tuple[AgainView, ...]:
    """The steps that lost most points, at most three."""
    found: dict[str, list[Line]] = {}
    for line in worst_first(lines):
        found.setdefault(f"{line.job}.{line.step}", []).append(line)
    steps = [_again(name, group, icons) for name, group in found.items()]
    return tuple(sorted((one for one in steps if one.lost > 0), key=lambda one: -one.lost)[:MOST_AGAIN])


def _again(name: str, lines: Sequence[Line], icons: Mapping[str, str]) -> AgainView:
    lost = sum(line.maximum - line.points for line in lines)
    worst = max(lines, key=lambda line: line.maximum - line.points)
    return AgainView(worst.job, worst.step, worst.step_title, icons.get(name, "redo"), lost, len(lines), worst.id)


def _row(facts: Facts, line: Line, icons: Mapping[str, str]) -> RowView:
    item = next(one for one in facts.value("criteria", ()) if str(one.get("id")) == line.id)
    badge = "critical" if line.is_open and line.severity == "critical" else BADGES.get(line.verdict, "later")
    kuk = tuple((str(code), facts.texts.text(f"kuk.{code}")) for code in item.get("kuk") or () if facts.texts.has(f"kuk.{code}"))
    return RowView(line, icons.get(f"{line.job}.{line.step}", "target"), badge, band_of(item), kuk)


def band_of(item: Mapping[str, Any]) -> BandView | None:
    """The band of a criterion of the report; None where no number was measured or wanted.

    A single wanted value is a bound: from below where the value reaches it and is met, or stays under it and is not.

    >>> band_of({"measured": 16, "wanted": 18, "verdict": "partly"})
    BandView(least=0.0, most=20.7, low=18, high=None, value=16)
    """
    value, wanted = item.get("measured"), item.get("wanted")
    ends: list[Any] = list(wanted) if isinstance(wanted, Sequence) and not isinstance(wanted, str) else [wanted]
    if not all(isinstance(one, int | float) and not isinstance(one, bool) for one in [value, *ends]) or value is None or not ends:
        return None
    low, high = min(ends), max(ends)
    if len(ends) > 1:
        span = (high - low) or 1
        return BandView(min(low - span, value), max(high + span, value), low, high, value)
    is_floor = (value >= low) == (item.get("verdict") == "met")
    least, most = float(min(0, low, value)), round(max(0, low, value) * HEADROOM, 6)
    if item.get("unit"):
        room = max(abs(value - low), abs(low) * 0.1, 1) * 1.25
        least, most = low - room, low + room
    return BandView(least, most if most > least else least + 1, low if is_floor else None, None if is_floor else low, value)


def _proposal(facts: Facts) -> ProposalView | None:
    code = str(facts.value("proposal"))
    if code not in PROPOSALS:
        return None
    counts = tuple((word, sum(unit.proposal == word for unit in facts.units)) for word in PROPOSALS)
    return ProposalView(code, facts.text(f"proposal.{code}"), _reason(facts, code), counts)


def _reason(facts: Facts, code: str) -> str:
    """Why: the breach that stands above all, else the first KUK with this proposal."""
    if code == "BK" and facts.breaches:
        return facts.texts.text("ui.debrief.reason.breach", count=len(facts.breaches))
    rows = [row for unit in facts.units for row in unit.rows if row.proposal == code]
    return rows[0].reason if rows else ""


def _units(facts: Facts) -> tuple[UnitBlock, ...]:
    """Units worst first, else in the report's order."""
    rank = {word: index for index, word in enumerate(PROPOSALS)}
    return tuple(sorted(facts.units, key=lambda unit: rank.get(unit.proposal, len(rank))))
