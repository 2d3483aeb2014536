"""Checks a scenario: form, consistency, the rubrics it names with its own changes to them, its texts."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Any

from simulator.authoring.check_rubric import check_rubric, criterion_errors, row_keys
from simulator.authoring.check_texts import check_scenario_texts
from simulator.authoring.forms import Source, below, form_errors, read_source
from simulator.authoring.schema import keys_at
from simulator.authoring.shelf import Shelf
from simulator.base.errors import BadInput, Problem
from simulator.base.msg import Msg, msg
from simulator.base.nodes import DataPath
from simulator.scenario.consistency import problems_of
from simulator.scenario.consistency_names import Found, rows, unknown, value_at, words
from simulator.scenario.load import CRITICAL
from simulator.scenario.scenario import DOCUMENT

FILE = "scenario.yaml"


def check_scenario(source: Source, shelf: Shelf) -> list[Problem]:
    """Everything wrong with a scenario and with the rubrics and texts it uses."""
    found = source.problems(form_errors(DOCUMENT, source.data), lambda path: keys_at("scenario", path))
    if not isinstance(source.data, dict):
        return found
    known = {(problem.line, problem.path) for problem in found}
    consistency = [
        source.problem(path, message)
        for path, message in problems_of(source.data, shelf.catalog, shelf.library, is_thorough=True)
        if not _names_broken(message, shelf)
    ]
    found += [problem for problem in consistency if (problem.line, problem.path) not in known]
    found += _rubrics(source, shelf)
    if source.path.name == FILE:
        found += _folder(source)
        found += check_scenario_texts(source.path.parent, text_codes(source.data))
    return found


def _names_broken(message: Msg, shelf: Shelf) -> bool:
    """Whether a name is unknown only because its own file cannot be read, which is told there."""
    return message.code == "problem.unknown_name" and message.as_dict()["got"] in shelf.broken


def _folder(source: Source) -> list[Problem]:
    name, folder = source.data.get("id"), source.path.resolve().parent.name
    if not isinstance(name, str) or name == folder:
        return []
    return [source.problem(("id",), msg("problem.file_name", got=name, wanted=folder))]


def text_codes(data: dict[str, Any]) -> list[str]:
    """Codes a scenario's texts must have: title, summary, a briefing for each job that can be played, each fault."""
    jobs = [f"briefing.{job}" for _, job in words(data, "playable")]
    faults = [value_at(data, ("fault", "id"))]
    for path, _ in rows(data, "variants"):
        options = value_at(data, (*path, "choose"))
        changes = [row for at in range(len(options) if isinstance(options, list) else 0) for _, row in rows(data, *path, "choose", at)]
        faults += [value_at(row, ("value", "id")) for row in changes if row.get("path") == "fault"]
    return ["title", "summary", *jobs, *dict.fromkeys(f"fault.{name}" for name in faults if isinstance(name, str) and name != "none")]


def _rubrics(source: Source, shelf: Shelf) -> list[Problem]:
    found: list[Problem] = []
    criteria: dict[str, dict[str, Any]] = {}
    is_whole = True
    for name in dict.fromkeys([*(word for _, word in words(source.data, "rubrics")), CRITICAL]):
        if name not in shelf.library.rubrics:
            is_whole = is_whole and name == CRITICAL
            continue
        try:
            rubric = read_source(shelf.assets / "rubrics" / f"{name}.yaml")
        except BadInput as bad:
            found += bad.problems
            is_whole = False
            continue
        found += check_rubric(rubric, shelf)
        found += _taken(rubric, criteria)
    return found + _overrides(source, criteria, shelf, is_whole=is_whole)


def _taken(rubric: Source, criteria: dict[str, dict[str, Any]]) -> list[Problem]:
    """Enters a rubric's criteria; an id another rubric has is a problem."""
    own = {row["id"]: (path, row) for path, row in rows(rubric.data, "criteria") if isinstance(row.get("id"), str)}
    found = [rubric.problem((*path, "id"), msg("problem.id_twice", got=name)) for name, (path, _) in own.items() if name in criteria]
    criteria.update({name: row for name, (_, row) in own.items()})
    return found


def _overrides(source: Source, criteria: dict[str, dict[str, Any]], shelf: Shelf, *, is_whole: bool) -> list[Problem]:
    """What this site changes of a criterion, and whether its sheet has the lines the criteria ask for."""
    written = source.data.get("overrides", {})
    changes = {name: change for name, change in written.items() if isinstance(change, dict)} if isinstance(written, dict) else {}
    strays: list[Found] = [(("overrides", name), unknown("criterion", name, criteria)) for name in changes if name not in criteria]
    found = [source.problem(path, message) for path, message in strays] if is_whole else []
    for name, change in changes.items():
        if name in criteria:
            found += _override(source, name, criteria[name], change, shelf)
    lines = [_merged(row, changes.get(name, {})) for name, row in criteria.items()]
    return found + [source.problem(("plan", "fields"), message) for message in _missing_lines(source.data, lines)]


def _merged(row: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    params = {**_mapping(row.get("params")), **_mapping(change.get("params"))}
    return {**row, **change, **({"params": params} if params else {})}


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _override(source: Source, name: str, row: dict[str, Any], change: dict[str, Any], shelf: Shelf) -> list[Problem]:
    merged = _merged(row, change)
    if "params" in change and not isinstance(change["params"], dict):
        merged["params"] = change["params"]
    errors = [error for error in criterion_errors(merged, shelf) if _is_of(change, tuple(error["loc"]))]
    return source.problems(below(("overrides", name), errors), lambda path: row_keys(merged, path[2:]))


def _is_of(change: dict[str, Any], loc: DataPath) -> bool:
    """Whether an error of the merged criterion lies in what the override wrote."""
    depth = 2 if loc[:1] == ("params",) and isinstance(change.get("params"), dict) and len(loc) > 1 else 1
    return value_at(change, loc[:depth]) is not None or (depth == 2 and "kind" in change)


def _missing_lines(data: dict[str, Any], criteria: list[dict[str, Any]]) -> list[Msg]:
    """Lines of the record sheet a criterion of a playable job judges and the plan does not have."""
    playable = [job for _, job in words(data, "playable")]
    known = [row["id"] for _, row in rows(data, "plan", "fields") if isinstance(row.get("id"), str)]
    wanted = [word for row in criteria if row.get("job") in playable for _, word in words(row, "params", "fields")]
    return [unknown("field", word, known) for word in dict.fromkeys(wanted) if known and not any(fnmatchcase(name, word) for name in known)]
