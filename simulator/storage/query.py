"""Turns a filter into SQL, and rows of the database into AttemptRows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from simulator.base.errors import WrongCall
from simulator.base.msg import msg
from simulator.storage.numbers import full_number
from simulator.storage.rows import AttemptFilter, AttemptRow

_COLUMNS = (
    "id",
    "scenario",
    "revision",
    "content",
    "seed",
    "mode",
    "jobs",
    "started",
    "log_path",
    "core",
    "status",
    "ended",
    "head_seq",
    "head_hash",
    "points",
    "maximum",
    "proposal",
    "needs_observation",
    "breaches",
    "duration_ms",
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DATE_LENGTH = len("2026-11-24")
_AT_ONCE = 500  # ids in one question: SQLite takes 999 in the oldest versions still about


def started_ms(text: str) -> int:
    """An ISO 8601 time as milliseconds since 1970 UTC; without an offset it counts as UTC. WrongCall if it is none."""
    return (_moment(text) - _EPOCH) // timedelta(milliseconds=1)


def read_attempts(connection: sqlite3.Connection, filters: AttemptFilter) -> list[AttemptRow]:
    """The attempts that pass, newest first, with participants, their numbers and the release."""
    where, values = _where(filters)
    columns = ", ".join(f"a.{name}" for name in _COLUMNS)
    sql = (  # put together from this file's own words only; what a caller gave is bound
        f"SELECT {columns}, r.attempt IS NOT NULL FROM attempts a LEFT JOIN releases r ON r.attempt = a.id"  # noqa: S608
        f"{where} ORDER BY a.started_ms DESC, a.id DESC"
    )
    if filters.limit is not None:
        sql += " LIMIT ?"
        values.append(max(0, filters.limit))
    rows = connection.execute(sql, values).fetchall()
    persons = _persons(connection, [row[0] for row in rows])
    return [_attempt(row, persons.get(row[0], [])) for row in rows]


def _where(filters: AttemptFilter) -> tuple[str, list[Any]]:
    asked: list[tuple[str, Any]] = []
    for name in ("id", "scenario", "mode", "status", "proposal"):
        value = getattr(filters, name)
        if value is not None:
            asked.append((f"a.{name} = ?", value))
    if filters.since is not None:
        asked.append(("a.started_ms >= ?", started_ms(filters.since)))
    if filters.until is not None:
        asked.append(("a.started_ms < ?", _until_ms(filters.until)))
    if filters.number is not None:
        asked.append((_TOOK_PART, full_number(filters.number)))
    where = " AND ".join(condition for condition, _ in asked)
    return (f" WHERE {where}" if where else ""), [value for _, value in asked]


_TOOK_PART = """EXISTS (SELECT 1 FROM attempt_participants ap JOIN participants p ON p.ref = ap.ref
    WHERE ap.attempt = a.id AND p.number = ?)"""


def _until_ms(text: str) -> int:
    whole_day = timedelta(days=1) if len(text) == _DATE_LENGTH else timedelta()
    return started_ms(text) + whole_day // timedelta(milliseconds=1)


def _moment(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError as failure:
        raise WrongCall(msg("error.not_a_time", value=text)) from failure
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _persons(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, list[tuple[str, str | None]]]:
    """(reference, number or None) of those who took part, by attempt, in their order."""
    found: dict[str, list[tuple[str, str | None]]] = {}
    for part in _parts(ids):
        marks = ", ".join("?" * len(part))
        sql = (
            "SELECT ap.attempt, ap.ref, p.number FROM attempt_participants ap"  # noqa: S608 - question marks only
            f" LEFT JOIN participants p ON p.ref = ap.ref WHERE ap.attempt IN ({marks})"
            " ORDER BY ap.attempt, ap.position"
        )
        for attempt, ref, number in connection.execute(sql, part):
            found.setdefault(attempt, []).append((ref, number))
    return found


def _parts(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def _attempt(row: Sequence[Any], persons: Sequence[tuple[str, str | None]]) -> AttemptRow:
    *plain, released = row
    named = dict(zip(_COLUMNS, plain, strict=True))
    named["jobs"] = tuple(json.loads(named["jobs"]))
    return AttemptRow(
        **named,
        participants=tuple(ref for ref, _ in persons),
        numbers=tuple(number for _, number in persons if number is not None),
        released=bool(released),
    )
