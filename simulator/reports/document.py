"""The report as plain data: the object that stands in `report.json` and from which every other form is made."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from simulator import __version__
from simulator.base.msg import Msg
from simulator.reports.entries import entry_evidence
from simulator.scoring.grade import Breach, Grade
from simulator.scoring.judgement import CriterionResult
from simulator.scoring.proposals import Proposal
from simulator.scoring.record import Record
from simulator.scoring.verdict import rounded
from simulator.session.header import CORE

REPORT_FORMAT = 1


def report_document(grade: Grade, record: Record, head: str, *, title: str = "", label: str | None = None) -> dict[str, Any]:
    """All of a graded attempt. `head` is the hash of the log's last line; `label` the assessment's, if any."""
    header = record.header
    quantities = {row.id: row.quantity for row in record.plan.fields}
    closing = closing_entry(record)
    cited = {seq for result in grade.results for seq in result.verdict.evidence or closing} | {breach.seq for breach in grade.breaches}
    return {
        "report": REPORT_FORMAT,
        "app": __version__,
        "core": header.core,
        "scenario": header.scenario,
        "title": title,
        "revision": header.revision,
        "content": header.content,
        "seed": header.seed,
        "mode": header.mode,
        "jobs": list(header.jobs),
        "assessment": label,
        "participants": list(header.participants),
        "started": header.started,
        "ended": ended_at(record),
        "status": grade.status,
        "start_of_day_s": record.document.weather.start_s,
        "duration_ms": duration_ms(record),
        "points": grade.points,
        "maximum": grade.maximum,
        "proposal": grade.proposal,
        "needs_observation": grade.needs_observation,
        "proposals": [_proposal(row) for row in grade.proposals],
        "units": [{"unit": row.unit, "proposal": row.proposal} for row in grade.units],
        "breaches": [_breach(breach) for breach in grade.breaches],
        "basis": "decisions" if header.core == CORE else "events",
        "criteria": [_criterion(result, closing) for result in grade.results],
        "evidence": {str(entry.seq): entry_evidence(entry, quantities) for entry in record.entries if entry.seq in cited},
        **_counts(record),
        "head": head,
    }


def ended_at(record: Record) -> str | None:
    """Wall time of the last entry as ISO text, where it was recorded; the attempt's beginning plus the wall time passed."""
    if not record.ended_by or not record.entries:
        return None
    return added(record.header.started, record.entries[-1].wall_ms)


def added(started: str, wall_ms: int) -> str | None:
    """An ISO time so many milliseconds later; None where the first is none."""
    try:
        return (datetime.fromisoformat(started) + timedelta(milliseconds=wall_ms)).isoformat(timespec="seconds")
    except ValueError:
        return None


def duration_ms(record: Record) -> int:
    """Work time from the first graded entry to the end."""
    graded = [entry.at_ms for entry in record.entries if record.graded(entry.seq)]
    return graded[-1] - graded[0] if graded else 0


def message(text: Msg) -> dict[str, Any]:
    """A message as data."""
    return {"code": text.code, "params": text.as_dict()}


def _proposal(row: Proposal) -> dict[str, Any]:
    return {
        "unit": row.unit,
        "kuk": row.kuk,
        "proposal": row.proposal,
        "reason": message(row.reason),
        "criteria": list(row.criteria),
    }


def _breach(breach: Breach) -> dict[str, Any]:
    return {
        "id": breach.id,
        "entry": breach.seq,
        "at_ms": breach.at_ms,
        "kuk": list(breach.kuk),
        "message": message(breach.message),
    }


def closing_entry(record: Record) -> tuple[int, ...]:
    """The entry with which an attempt ended: what is judged of the site as it was left, or was never done, is judged there."""
    return (record.entries[-1].seq,) if record.ended_by else ()


def _criterion(result: CriterionResult, closing: tuple[int, ...]) -> dict[str, Any]:
    form, verdict = result.form, result.verdict
    return {
        "id": form.id,
        "job": form.job,
        "step": form.step,
        "severity": form.severity,
        "verdict": verdict.name,
        "because": verdict.because or None,
        "fraction": rounded(verdict.fraction, 4),
        "points": result.points,
        "maximum": result.maximum,
        "measured": verdict.measured,
        "wanted": list(verdict.wanted) if isinstance(verdict.wanted, tuple) else verdict.wanted,
        "unit": verdict.unit or None,
        "evidence": list(verdict.evidence or (() if verdict.not_assessed else closing)),
        "message": message(verdict.message),
        "kuk": list(form.kuk),
    }


def _counts(record: Record) -> dict[str, int]:
    graded = [entry for entry in record.entries if record.graded(entry.seq)]
    return {
        "hints": len(record.events("hinted")),
        "undone": len(record.events("undone")),
        "refusals": sum(1 for entry in graded if entry.refusal and entry.refusal.get("code") != "simulator_fault"),
        "faults": sum(1 for entry in graded if entry.refusal and entry.refusal.get("code") == "simulator_fault"),
        "entries": record.last_seq,
        "prelude": record.header.prelude,
    }


def without_proposals(report: Mapping[str, Any]) -> dict[str, Any]:
    """The trainee's copy of an assessment before release: values and evidence, no K, BK or PL."""
    blank: dict[str, Any] = {"proposal": None, "needs_observation": None, "proposals": [], "units": []}
    return {**report, **blank, "released": False}
