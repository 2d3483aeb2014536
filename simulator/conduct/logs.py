"""Logs read back with the content they are graded on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.base.canonical import content_json
from simulator.base.documents import parse_json, read_text
from simulator.base.errors import BadInput, BrokenLog, WrongCall
from simulator.base.msg import msg
from simulator.conduct.attempt import replay_of
from simulator.reports.document import report_document
from simulator.scenario.load import load_scenario
from simulator.scenario.scenario import Scenario, content_hash, scenario_from_content
from simulator.scoring.grade import grade
from simulator.scoring.record import make_record
from simulator.session.header import Header
from simulator.session.replay import Replay, read_header
from simulator.storage.folders import write_atomic
from simulator.storage.logtext import LogText, read_log
from simulator.storage.results import ResultsStore

SESSION = "session.jsonl"
CONTENT = "content.json"


@dataclass(frozen=True, slots=True)
class LogFile:
    """A log read back with the scenario it is graded on."""

    path: Path
    text: LogText
    header: Header
    scenario: Scenario
    replay: Replay


def open_log(path: Path, store: ResultsStore | None = None) -> LogFile | None:
    """A log with its content; None where it ends before its header does. Raises BrokenLog, WrongCall."""
    file = path / SESSION if is_a_folder(path) else path
    text = read_log(file)
    if not text.lines:
        return None
    header, _ = read_header(text.lines)
    scenario = content_of(file, header, store)
    return LogFile(file, text, header, scenario, replay_of(scenario, text.lines))


def is_a_folder(path: Path) -> bool:
    """Whether a path names a folder; raises WrongCall for a name no file can have."""
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name no file can have
        raise WrongCall(msg("error.no_such_file", path=str(path)[:80])) from None


def content_of(log: Path, header: Header, store: ResultsStore | None) -> Scenario:
    """The scenario of a log: its `content.json`, the store's copy, or the installed one of the same hash."""
    beside = log.parent / CONTENT
    if beside.is_file():
        content = parse_json(read_text(beside), str(beside))
        if isinstance(content, dict) and content_hash(content) == header.content:
            return _from_content(content, beside)
    kept = store.content(header.content) if store else None
    if kept:
        return _from_content(json.loads(kept), log)
    try:
        installed = load_scenario(header.scenario)
    except (WrongCall, BadInput):
        installed = None
    if installed is None or installed.content_hash != header.content:
        raise BrokenLog(0, msg("error.no_content", scenario=header.scenario, content=header.content[:12]))
    return installed


def _from_content(content: dict[str, Any], file: Path) -> Scenario:
    try:
        return scenario_from_content(content)
    except (KeyError, TypeError, ValueError):
        raise BrokenLog(0, msg("error.bad_content", path=str(file))) from None


def graded(log: LogFile, title: str = "", label: str | None = None) -> dict[str, Any]:
    """The report of a log as data."""
    record = make_record(log.header, log.scenario.document(log.header.seed), log.replay.entries, log.replay.worlds)
    return report_document(grade(log.scenario, record), record, log.replay.head[1], title=title, label=label)


def write_content(folder: Path, scenario: Scenario) -> None:
    """`content.json` beside a log."""
    write_atomic(folder / CONTENT, content_json(scenario.content))


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Texts as files of a folder, each whole or not at all."""
    for name, text in files.items():
        write_atomic(folder / name, text)
