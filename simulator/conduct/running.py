"""An attempt with its journal, its folder and its row in the results store: opened, taken up again, ended."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.base.canonical import content_json
from simulator.base.documents import parse_json, read_text
from simulator.base.errors import BadInput, WrongCall
from simulator.base.msg import msg
from simulator.conduct.attempt import Attempt, Terms, begin, reopen
from simulator.conduct.logs import SESSION, content_of, write_content
from simulator.reports.document import report_document
from simulator.session.header import CORE
from simulator.session.replay import read_header
from simulator.storage.folders import new_attempt_id, write_atomic
from simulator.storage.journal import FileJournal
from simulator.storage.logtext import read_log
from simulator.storage.numbers import full_number
from simulator.storage.results import ResultsStore
from simulator.storage.rows import AttemptRow, GradeRow

AGREED = "assessment.json"
"""What was agreed for an assessment beside what its log says: label and minutes."""


@dataclass(slots=True)
class Running:
    """An attempt with its journal and its row in the store ("" where the store does not know it)."""

    attempt: Attempt
    journal: FileJournal
    store: ResultsStore
    row: str
    out: Path
    label: str = ""
    minutes: int = 0
    told: int = 0

    def note_synced(self) -> None:
        """Tells the store the last entry that a power cut would leave, as soon as there is a new one."""
        seq = self.journal.synced - 1
        if self.row and 0 < seq <= len(self.attempt.session.entries) and seq != self.told:
            self.told = seq
            self.store.note_head(self.row, seq, self.attempt.session.entries[seq - 1].hash)

    def close(self) -> None:
        """Lets go of the journal; the store remembers the last entry."""
        self.journal.close()
        entries = self.attempt.session.entries
        if self.row and entries:
            self.store.note_head(self.row, entries[-1].seq, entries[-1].hash)

    def report(self, title: str = "") -> dict[str, Any]:
        """The report of the attempt as it stands."""
        attempt = self.attempt
        head = attempt.session.entries[-1].hash if attempt.session.entries else ""
        return report_document(attempt.grade(), attempt.record(), head, title=title, label=self.label or None)

    def shown(self, report: dict[str, Any]) -> tuple[dict[str, Any], bool]:
        """The trainee's own copy of a report, and whether it carries the proposals: always but in an assessment that is not released."""
        released = bool(self.row) and bool(self.store.attempt(self.row).released)
        return ({**report, "released": True} if released else report), released or report["mode"] != "assessment"

    def store_result(self, report: dict[str, Any], at: str) -> None:
        """Enters a finished attempt's first grade in the store; `at` is wall time as ISO text."""
        if self.row and report["status"] != "unfinished":
            kept = GradeRow(self.row, at, "first", report["core"], report["content"], json.dumps(report, ensure_ascii=False))
            self.store.finish(self.row, report, report["status"], kept)


def open_attempt(store: ResultsStore, terms: Terms, out: Path, attempt_id: str, label: str = "", minutes: int = 0) -> Running:
    """Opens a new attempt in a folder; raises WrongCall where the folder holds one already.

    An assessment's label and its limit in minutes (0: none) lie beside the log, so that resuming knows them.
    """
    if (out / SESSION).exists() and (out / SESSION).stat().st_size:
        raise WrongCall(msg("error.log_exists", path=str(out / SESSION)))
    scenario = terms.scenario
    store.put_content(scenario.content_hash, content_json(scenario.content))
    write_content(out, scenario)
    if label or minutes:
        write_atomic(out / AGREED, json.dumps({"label": label, "minutes": minutes}, ensure_ascii=False, sort_keys=True) + "\n")
    journals: list[FileJournal] = []

    def open_sink(lines: str) -> FileJournal:
        journals.append(FileJournal.create(out / SESSION, lines))
        store.begin(_row(attempt_id, terms, out))
        return journals[0]

    return Running(begin(terms, open_sink), journals[0], store, attempt_id, out, label, minutes)


def agreed(out: Path) -> tuple[str, int]:
    """(label, minutes) of the assessment in a folder; what is missing or damaged is as if nothing had been agreed."""
    try:
        data = parse_json(read_text(out / AGREED), AGREED)
        return str(data["label"]), max(0, int(data["minutes"]))
    except (BadInput, ValueError, KeyError, TypeError):
        return "", 0


def attempt_name(terms: Terms, salt: str) -> str:
    """The id of a new attempt: when it was started, of what."""
    return new_attempt_id(terms.scenario.id, terms.started, salt)


def _row(attempt_id: str, terms: Terms, out: Path) -> AttemptRow:
    return AttemptRow(
        id=attempt_id,
        scenario=terms.scenario.id,
        revision=terms.scenario.revision,
        content=terms.scenario.content_hash,
        seed=terms.seed,
        mode=terms.mode,
        jobs=terms.jobs,
        started=terms.started,
        log_path=str((out / SESSION).resolve()),
        core=CORE,
        participants=terms.participants,
    )


def row_of(store: ResultsStore, out: Path) -> AttemptRow | None:
    """What the store knows of the attempt in a folder."""
    path = str((out / SESSION).resolve())
    return next((item for item in store.attempts() if str(store.log_file(item).resolve()) == path), None)


def is_theirs(row: AttemptRow, numbers: Iterable[str]) -> bool:
    """Whether an attempt was begun by exactly these trainees; none: by nobody who was named."""
    return set(row.numbers) == {full_number(number) for number in numbers}


def take_up(store: ResultsStore, out: Path, numbers: Collection[str]) -> Running:
    """Takes an interrupted attempt up again, never another trainee's; raises BrokenLog where the log is not as remembered.

    One that was handed over but whose result the store never got (the process was killed between) comes back closed: it is only graded.
    """
    text = read_log(out / SESSION)
    if not text.lines:
        raise WrongCall(msg("error.nothing_to_resume", path=str(out)))
    header, _ = read_header(text.lines)
    row = row_of(store, out)
    if row and not is_theirs(row, numbers):
        raise WrongCall(msg("error.others_attempt", path=str(out)))
    scenario = content_of(out / SESSION, header, store)
    journal = FileJournal.resume(out / SESSION, row.head if row and row.head_seq else None)
    try:
        attempt = reopen(scenario, journal.lines(), journal, ended=row is not None and row.status == "unfinished")
    except BaseException:
        journal.close()
        raise
    return Running(attempt, journal, store, row.id if row else "", out, *agreed(out))
