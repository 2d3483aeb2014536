"""What commands read and write: logs with their content, reports, action files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from simulator.base.documents import parse_json, read_document, read_text
from simulator.base.errors import BadInput, Problem, WrongCall
from simulator.base.msg import Msg, msg
from simulator.base.nearest import nearest
from simulator.base.nodes import plain
from simulator.conduct.logs import is_a_folder
from simulator.mechanics.action import Action, BadAction, action_from_dict

SYSTEM_ACTS: dict[str, tuple[str, ...]] = {"pause": (), "resume": (), "undo": (), "hint": ("criterion",), "hand_over": (), "abandon": ()}
"""What a file may ask of the program itself, with the parameters each takes."""


@dataclass(frozen=True, slots=True)
class Written:
    """One action as a file has it: when (None: as soon as possible), and what."""

    at_ms: int | None
    action: Action | None
    system: dict[str, Any] | None


def read_actions(path: Path, criteria: frozenset[str]) -> tuple[Written, ...]:
    """The actions of a YAML, JSON Lines or log file; raises BadInput with every problem, WrongCall for no file.

    `criteria` are those a hint can be asked for.
    """
    if is_a_folder(path) or not path.is_file():
        raise WrongCall(msg("error.no_such_file", path=str(path)))
    if path.suffix == ".jsonl":
        return _checked(_from_lines(path), criteria)
    node = read_document(path)
    if node.value is None:
        return ()
    if not isinstance(node.value, list):
        raise BadInput((Problem(str(path), node.line, node.column, "", msg("problem.wrong_type", got="mapping", wanted="list")),))
    return _checked([(str(path), row.line, row.column, f"[{index}]", plain(row)) for index, row in enumerate(node.value)], criteria)


Row = tuple[str, int, int, str, Any]
"""File, line, column, place inside, and what stands there."""


def _from_lines(path: Path) -> list[Row]:
    # Only "\n" ends a line here: U+2028 and its like may stand inside a text.
    text = read_text(path)
    lines = [(index, line) for index, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if len(lines) > 1 and not text.endswith("\n") and _is_torn(lines[-1][1], lines[0][1]):
        lines.pop()
    rows = [(str(path), index, 1, "", _line(line, str(path), index)) for index, line in lines]
    head = rows[0][4] if rows else None
    return _of_log(rows, head.get("prelude", 0)) if isinstance(head, dict) and "log" in head else rows


def _line(text: str, file: str, line: int) -> Any:
    try:
        return parse_json(text, file)
    except BadInput as bad:
        raise BadInput(tuple(replace(problem, line=line) for problem in bad.problems)) from None


def _is_torn(last: str, first: str) -> bool:
    """Whether the last line of a log was cut off in writing: it is dropped, as everywhere."""
    return '"log"' in first and _is_json(first) and not _is_json(last)


def _is_json(text: str) -> bool:
    try:
        parse_json(text, "")
    except BadInput:
        return False
    return True


def _of_log(rows: list[Row], prelude: Any) -> list[Row]:
    """The trainee's actions of a log after its prelude that count: what he took back is not done again."""
    numbers = [(1, "prelude", prelude), *((line, "seq", data.get("seq")) for _, line, _, _, data in rows[1:] if isinstance(data, dict))]
    wrong = [
        Problem(rows[0][0], line, 1, key, msg("problem.wrong_type", got=str(value)[:40], wanted="int"))
        for line, key, value in numbers
        if type(value) is not int
    ]
    if wrong:
        raise BadInput(tuple(wrong))
    acts: list[Row] = []
    for row in rows[1:]:
        back = _taken_back_to(row[4])
        if back is not None:
            acts = [kept for kept in acts if kept[4]["seq"] <= back]
        elif _is_trainees(row[4]) and row[4]["seq"] > prelude:
            acts.append(row)
    return [(file, line, column, "", _logged(data)) for file, line, column, _, data in acts]


def _taken_back_to(data: Any) -> int | None:
    """The entry to which an undo goes back; None for any other entry."""
    made = data.get("events") if isinstance(data, dict) and data.get("actor") == "system" else None
    found = [one.get("to_seq") for one in made if isinstance(one, dict) and one.get("is") == "undone"] if isinstance(made, list) else []
    return found[0] if found and type(found[0]) is int else None


def _is_trainees(data: Any) -> bool:
    return isinstance(data, dict) and data.get("actor") == "trainee" and isinstance(data.get("action"), dict)


def _logged(data: dict[str, Any]) -> dict[str, Any]:
    return {**data["action"], "at_ms": data.get("at_ms", 0)}


def _checked(rows: Sequence[Row], criteria: frozenset[str]) -> tuple[Written, ...]:
    found: list[Written] = []
    problems: list[Problem] = []
    for file, line, column, where, data in rows:
        try:
            found.append(_written(data, criteria))
        except BadAction as bad:
            problems += [Problem(file, line, column, where, message) for message in bad.problems]
    if problems:
        raise BadInput(tuple(problems))
    return tuple(found)


def _written(data: Any, criteria: frozenset[str]) -> Written:
    if not isinstance(data, dict):
        raise BadAction((msg("problem.wrong_type", got=type(data).__name__, wanted="mapping"),))
    rest = {key: value for key, value in data.items() if key not in ("at_s", "at_ms")}
    problems = _time_problems(data)
    action = None
    do = rest.get("do")
    if isinstance(do, str) and do in SYSTEM_ACTS:
        problems += _system_problems(do, rest, criteria)
    else:
        try:
            action = action_from_dict(rest)
        except BadAction as bad:
            problems += bad.problems
    if problems:
        raise BadAction(tuple(problems))
    return Written(_time(data), action, None if action else rest)


def _system_problems(do: str, rest: dict[str, Any], criteria: frozenset[str]) -> list[Msg]:
    wanted = SYSTEM_ACTS[do]
    problems = [msg("problem.unknown_parameter", action=do, got=str(key)) for key in rest if key not in ("do", *wanted)]
    problems += [msg("problem.missing_parameter", action=do, wanted=key) for key in wanted if key not in rest]
    criterion = rest.get("criterion")
    if "criterion" in wanted and "criterion" in rest and (not isinstance(criterion, str) or criterion not in criteria):
        problems.append(msg("problem.unknown_criterion_asked", got=str(criterion)[:40], did_you_mean=nearest(str(criterion), criteria)))
    return problems


def _time(data: dict[str, Any]) -> int | None:
    if data.get("at_ms") is not None:
        return int(data["at_ms"])
    return None if data.get("at_s") is None else round(data["at_s"] * 1000)


def _time_problems(data: dict[str, Any]) -> list[Msg]:
    seconds, at_ms = data.get("at_s"), data.get("at_ms")
    problems: list[Msg] = []
    for name, value in (("at_s", seconds), ("at_ms", at_ms)):
        if value is not None and (isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < 10**9):
            problems.append(msg("problem.wrong_time", parameter=name, got=str(value)[:40]))
    if seconds is not None and at_ms is not None:
        problems.append(msg("problem.two_times"))
    return problems

