"""An attempt as lists show it: when, which jobs, how it was done, what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from simulator.i18n.texts import Texts
from simulator.storage.rows import AttemptRow

BADGES = {"finished": "correct", "unfinished": "now", "abandoned": "later"}

MOST_NAMES = 3
"""More jobs than these are not named one by one."""


@dataclass(frozen=True, slots=True)
class AttemptLine:
    """One attempt in words; `share` of the points is None where nothing was graded."""

    id: str
    day: str
    hour: str
    jobs: tuple[str, ...]
    names: str
    mode: str
    mode_name: str
    points: str
    share: float | None
    length: str
    entries: int
    status: str
    status_name: str

    @property
    def badge(self) -> str:
        """The state by its shape."""
        return BADGES[self.status]


def attempt_lines(rows: Iterable[AttemptRow], texts: Texts) -> tuple[AttemptLine, ...]:
    """The attempts in the order given."""
    return tuple(_line(row, texts) for row in rows)


def _line(row: AttemptRow, texts: Texts) -> AttemptLine:
    day, hour = when(row.started, texts)
    graded = row.status == "finished" and row.points is not None and bool(row.maximum)
    return AttemptLine(
        id=row.id,
        day=day,
        hour=hour,
        jobs=row.jobs,
        names=_jobs(row.jobs, texts),
        mode=row.mode,
        mode_name=texts.text(f"mode.{row.mode}"),
        points=_points(row, texts) if graded else texts.text("ui.history.no_points"),
        share=(row.points or 0.0) / (row.maximum or 1.0) if graded else None,
        length=texts.text("ui.history.minutes", minutes=max(1, round(row.duration_ms / 60_000))) if row.duration_ms else "",
        entries=row.head_seq,
        status=row.status,
        status_name=texts.text(f"ui.history.status.{row.status}"),
    )


def _jobs(jobs: tuple[str, ...], texts: Texts) -> str:
    """Names of the jobs; where there are many, the first and the last with their number."""
    names = [texts.text(f"job.{job}") for job in jobs]
    if len(names) > MOST_NAMES:
        return texts.text("ui.history.jobs", first=names[0], last=names[-1], count=len(names))
    return ", ".join(names)


def _points(row: AttemptRow, texts: Texts) -> str:
    """Points of the most there were, a decimal only where there is one."""
    shown = [texts.number(value, 0 if float(value).is_integer() else 1) for value in (row.points or 0.0, row.maximum or 0.0)]
    return texts.text("ui.history.points", points=shown[0], maximum=shown[1])


def when(started: str, texts: Texts) -> tuple[str, str]:
    """(day, time of day) of an ISO 8601 text as this computer's clock has it; a text without offset as it is written."""
    at = datetime.fromisoformat(started)
    if at.tzinfo is not None:
        at = at.astimezone()
    day = texts.text("ui.history.date", day=str(at.day), month=texts.text(f"ui.history.month.{at.month}"), year=str(at.year))
    return day, texts.text("ui.history.hour", hour=f"{at.hour:02d}", minute=f"{at.minute:02d}")
