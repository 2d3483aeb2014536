"""The results store: what was attempted, by whom, and how it was graded."""

from __future__ import annotations

import itertools
import json
import os
import sqlite3
from collections.abc import Mapping, Sized
from pathlib import Path
from typing import Any

from simulator.base.errors import WrongCall
from simulator.base.hashing import sha256_hex
from simulator.base.msg import msg
from simulator.storage.database import BUSY_MS, Database
from simulator.storage.numbers import full_number
from simulator.storage.query import read_attempts, started_ms
from simulator.storage.rows import AttemptFilter, AttemptRow, GradeEditRow, GradeRow, Status

RESULTS_NAME = "results.sqlite"

_BEGIN = """INSERT INTO attempts (id, scenario, revision, content, seed, mode, jobs, started, started_ms, ended, status,
    log_path, head_seq, head_hash, points, maximum, proposal, needs_observation, breaches, duration_ms, core)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_FINISH = """UPDATE attempts SET status = ?, ended = ?, points = ?, maximum = ?, proposal = ?, needs_observation = ?,
    breaches = ?, duration_ms = ? WHERE id = ? AND status = 'unfinished'"""


def set_aside(root: Path) -> Path:
    """Gives a store that cannot be read another name beside the old one, with all that belongs to it; where it lies now. Raises OSError."""
    number = next(count for count in itertools.count(1) if not (root / f"results-aside-{count}.sqlite").exists())
    there = root / f"results-aside-{number}.sqlite"
    for tail in ("", "-wal", "-shm"):
        old = root / f"{RESULTS_NAME}{tail}"
        if old.exists():
            old.rename(f"{there}{tail}")
    return there


class ResultsStore:
    """`results.sqlite` in the data folder. Any thread and several processes may use it at once.

    Truth is the log; the store finds it again and holds what must not be in it: numbers of persons,
    grades, edits, releases. Wall times are handed in; nothing here reads a clock. Raises StorageTrouble as
    `Database` says, and WrongCall(`error.no_such_attempt`) for an attempt it does not know.
    """

    def __init__(self, root: Path, busy_ms: int = BUSY_MS) -> None:
        """Opens or makes the store in `root`; waits up to `busy_ms` whenever another process is writing."""
        self._root = root
        self._database = Database(root / RESULTS_NAME, busy_ms)

    def close(self) -> None:
        """Lets go of the file; may be called twice."""
        self._database.close()

    # --- attempts ---

    def begin(self, attempt: AttemptRow) -> None:
        """Enters a new attempt; WrongCall(`error.attempt_exists`) if its id is taken."""
        with self._database.writing() as connection:
            if _is_known(connection, attempt.id):
                raise WrongCall(msg("error.attempt_exists", id=attempt.id))
            connection.execute(_BEGIN, _values(attempt))
            connection.executemany(
                "INSERT INTO attempt_participants (attempt, position, ref) VALUES (?, ?, ?)",
                [(attempt.id, position, ref) for position, ref in enumerate(attempt.participants)],
            )

    def note_head(self, attempt_id: str, seq: int, entry_hash: str) -> None:
        """Remembers an entry that must still be there on resuming. Cheap: a power cut may forget it.

        Note only what `Journal.synced` counts (seq < synced): a head remembered before its
        line is on the disk would refuse an honest log after a power cut.
        """
        with self._database.writing(durable=False) as connection:
            cursor = connection.execute(
                "UPDATE attempts SET head_seq = ?, head_hash = ? WHERE id = ?", (seq, entry_hash, attempt_id)
            )
            if cursor.rowcount == 0:
                raise _no_such_attempt(attempt_id)

    def finish(self, attempt_id: str, report: Mapping[str, Any], status: Status, grade: GradeRow | None = None) -> None:
        """Ends an attempt as `finished` or `abandoned`, with its first grade in the same transaction if given.

        Read from `report`, each may be missing: `ended, points, maximum, proposal, duration_ms`, and
        `needs_observation, breaches` as a number or as the list of them. WrongCall(`error.attempt_ended`) the
        second time.
        """
        if status == "unfinished":
            raise ValueError("an attempt does not end unfinished")
        with self._database.writing() as connection:
            _require(connection, attempt_id)
            if connection.execute(_FINISH, (status, *_outcome(report), attempt_id)).rowcount == 0:
                raise WrongCall(msg("error.attempt_ended", id=attempt_id))
            if grade is not None:
                _insert_grade(connection, grade)

    def attempts(self, filters: AttemptFilter | None = None) -> list[AttemptRow]:
        """The attempts that pass every given filter, newest first. WrongCall for a filter time that is no time."""
        with self._database.reading() as connection:
            return read_attempts(connection, filters or AttemptFilter())

    def attempt(self, attempt_id: str) -> AttemptRow:
        """One attempt by its id."""
        found = self.attempts(AttemptFilter(id=attempt_id))
        if not found:
            raise _no_such_attempt(attempt_id)
        return found[0]

    def resumable(self, number: str | None) -> list[AttemptRow]:
        """This trainee's unfinished attempts, newest first; None: those in which nobody is named. Never another's."""
        found = self.attempts(AttemptFilter(number=number, status="unfinished"))
        return [row for row in found if number is not None or not row.participants]

    def log_file(self, attempt: AttemptRow) -> Path:
        """Where the attempt's log lies: `log_path`, seen from the data folder unless absolute."""
        return self._root / attempt.log_path

    # --- persons ---

    def participant_ref(self, number: str) -> str:
        """The reference that stands for a person's number in logs: 16 hex digits, always the same in this store.

        Made with a random salt, so the number cannot be found by trying all. 7, 07 and " 7 " are one person.
        Raises WrongCall(`error.empty`) for an empty number.
        """
        number = full_number(number)
        if not number:
            raise WrongCall(msg("error.empty", field="number"))
        with self._database.reading() as connection:
            known = _ref_of(connection, number)
        return known or self._new_ref(number)

    def numbers_of(self, attempt_id: str) -> list[str]:
        """The numbers of those who took part, in their order; erased persons are left out."""
        return list(self.attempt(attempt_id).numbers)

    def erase_participant(self, number: str) -> bool:
        """Forgets a person: number and salt go, the attempts stay without a name. False if nobody had the number.

        The same number later is a new person. What an assessor wrote into a reason is not searched.
        """
        with self._database.writing() as connection:
            found = connection.execute("DELETE FROM participants WHERE number = ?", (full_number(number),)).rowcount > 0
        self._database.forget_deleted()
        return found

    def _new_ref(self, number: str) -> str:
        with self._database.writing() as connection:
            known = _ref_of(connection, number)  # again: another process may just have been faster
            if known is not None:
                return known
            salt = os.urandom(16).hex()
            ref = sha256_hex(salt + number)[:16]
            connection.execute("INSERT INTO participants (ref, number, salt) VALUES (?, ?, ?)", (ref, number, salt))
            return ref

    # --- contents ---

    def put_content(self, content_hash: str, json_text: str) -> None:
        """Keeps a content under its hash; the second time nothing happens."""
        if self.content(content_hash) is not None:
            return
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO contents (hash, json) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
                (content_hash, json_text),
            )

    def content(self, content_hash: str) -> str | None:
        """The content of that hash as JSON text, or None."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT json FROM contents WHERE hash = ?", (content_hash,)).fetchone()
        return None if row is None else str(row[0])

    # --- grades ---

    def add_grade(self, grade: GradeRow) -> None:
        """Appends a grade beside those already there."""
        with self._database.writing() as connection:
            _require(connection, grade.attempt)
            _insert_grade(connection, grade)

    def grades(self, attempt_id: str) -> list[GradeRow]:
        """Every grade of the attempt, in the order they were made."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT attempt, made_at, kind, core, content, report FROM grades WHERE attempt = ? ORDER BY number",
                (attempt_id,),
            )
            return [GradeRow(*row) for row in rows]

    def add_grade_edit(self, edit: GradeEditRow) -> None:
        """Appends an assessor's change; WrongCall(`error.empty`) if author, time or reason is empty."""
        for field in ("author", "at", "reason"):
            if not getattr(edit, field).strip():
                raise WrongCall(msg("error.empty", field=field))
        with self._database.writing() as connection:
            _require(connection, edit.attempt)
            number = _next_number(connection, "grade_edits", edit.attempt)
            connection.execute(
                "INSERT INTO grade_edits (attempt, number, criterion, verdict, points, author, at, reason)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (edit.attempt, number, edit.criterion, edit.verdict, edit.points, edit.author, edit.at, edit.reason),
            )

    def grade_edits(self, attempt_id: str) -> list[GradeEditRow]:
        """Every change to the attempt's grade, in the order they were made; the last to a criterion counts."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT attempt, criterion, verdict, points, author, at, reason FROM grade_edits"
                " WHERE attempt = ? ORDER BY number",
                (attempt_id,),
            )
            return [GradeEditRow(*row) for row in rows]

    def release(self, attempt_id: str, assessor: str, at: str) -> None:
        """Lets the trainee see the proposals; the first release stands. WrongCall(`error.empty`) without assessor."""
        if not assessor.strip():
            raise WrongCall(msg("error.empty", field="assessor"))
        with self._database.writing() as connection:
            _require(connection, attempt_id)
            connection.execute(
                "INSERT INTO releases (attempt, assessor, at) VALUES (?, ?, ?) ON CONFLICT (attempt) DO NOTHING",
                (attempt_id, assessor, at),
            )

    def is_released(self, attempt_id: str) -> bool:
        """Whether an assessor released the proposals."""
        return self.attempt(attempt_id).released


def _is_known(connection: sqlite3.Connection, attempt_id: str) -> bool:
    return connection.execute("SELECT 1 FROM attempts WHERE id = ?", (attempt_id,)).fetchone() is not None


def _require(connection: sqlite3.Connection, attempt_id: str) -> None:
    if not _is_known(connection, attempt_id):
        raise _no_such_attempt(attempt_id)


def _no_such_attempt(attempt_id: str) -> WrongCall:
    return WrongCall(msg("error.no_such_attempt", id=attempt_id))


def _ref_of(connection: sqlite3.Connection, number: str) -> str | None:
    row = connection.execute("SELECT ref FROM participants WHERE number = ?", (number,)).fetchone()
    return None if row is None else str(row[0])


def _next_number(connection: sqlite3.Connection, table: str, attempt_id: str) -> int:
    sql = f"SELECT COALESCE(MAX(number), 0) + 1 FROM {table} WHERE attempt = ?"  # noqa: S608 - our own table's name
    return int(connection.execute(sql, (attempt_id,)).fetchone()[0])


def _insert_grade(connection: sqlite3.Connection, grade: GradeRow) -> None:
    number = _next_number(connection, "grades", grade.attempt)
    connection.execute(
        "INSERT INTO grades (attempt, number, made_at, kind, core, content, report) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (grade.attempt, number, grade.made_at, grade.kind, grade.core, grade.content, grade.report),
    )


def _values(row: AttemptRow) -> tuple[Any, ...]:
    """In the order of `_BEGIN`."""
    what = (row.id, row.scenario, row.revision, row.content, row.seed, row.mode, json.dumps(row.jobs))
    when = (row.started, started_ms(row.started), row.ended, row.status, row.log_path, row.head_seq, row.head_hash)
    outcome = (row.points, row.maximum, row.proposal, row.needs_observation, row.breaches, row.duration_ms, row.core)
    return what + when + outcome


def _outcome(report: Mapping[str, Any]) -> tuple[Any, ...]:
    """In the order of `_FINISH`."""
    plain = tuple(report.get(key) for key in ("ended", "points", "maximum", "proposal"))
    counts = tuple(_count(report.get(key)) for key in ("needs_observation", "breaches"))
    return (*plain, *counts, report.get("duration_ms"))


def _count(value: object) -> int:
    """A report says how many or which."""
    if isinstance(value, int):
        return value
    return len(value) if isinstance(value, Sized) else 0
