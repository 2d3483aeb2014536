"""Checks data files: every problem of every file, each with its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from simulator.base.documents import bundled_root, list_files, read_document
from simulator.base.errors import BadInput, Problem, WrongCall
from simulator.base.msg import msg
from simulator.base.nodes import plain
from simulator.catalog.catalog import read_type
from simulator.catalog.registry import FAMILIES
from simulator.i18n.texts import Texts
from simulator.scenario.load import load_catalog, load_scenario, load_specs
from simulator.scoring.rubric import read_breach, read_criterion, read_rubric

LANGUAGE_FILES = ("text.id.yaml", "text.en.yaml")


def check_paths(paths: Sequence[Path], root: Path | None = None) -> tuple[Problem, ...]:
    """Every problem in files and folders, sorted by file and place; never raises for bad input."""
    base = root or bundled_root()
    found: list[Problem] = []
    for path in paths:
        for file in _files(path):
            found += _checked(file, base)
    return tuple(sorted(dict.fromkeys(found), key=lambda item: (item.file, item.line, item.column, item.path)))


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(path.rglob("*.yaml"))
    return [path]


def _checked(file: Path, base: Path) -> list[Problem]:
    """The problems of one file, by what kind of file it is."""
    try:
        if file.name == "scenario.yaml":
            read_rubric(load_scenario(str(file), base))
            return _languages(file.parent)
        if file.parent.name in FAMILIES.all():
            read_type(read_document(file), str(file), file.parent.name)
        elif file.parent.name == "rubrics":
            return _rubric(file)
        else:
            read_document(file)
    except BadInput as bad:
        return list(bad.problems)
    except WrongCall as wrong:
        return [Problem(str(file), 0, 0, "", wrong.message)]
    return []


def _rubric(file: Path) -> list[Problem]:
    found: list[Problem] = []
    for spec in load_specs(file, read_document(file), str(file)):
        try:
            if "trigger" in spec.data:
                read_breach(spec)
            else:
                read_criterion(spec, {})
        except BadInput as bad:
            found += bad.problems
    return found


def _languages(folder: Path) -> list[Problem]:
    """Both languages say the same things."""
    known = {name: set(plain(read_document(folder / name)) or {}) for name in LANGUAGE_FILES if (folder / name).is_file()}
    every = set().union(*known.values()) if known else set()
    return [
        Problem(str(folder / name), 0, 0, code, msg("problem.missing_key", key=code)) for name, codes in known.items() for code in sorted(every - codes)
    ]


def problem_line(problem: Problem, texts: Texts) -> str:
    """`file:line:col: path: message`."""
    place = f"{problem.file}:{problem.line}:{problem.column}"
    where = f" {problem.path}:" if problem.path else ""
    return f"{place}:{where} {texts.say(problem.message)}"


def problem_dict(problem: Problem, texts: Texts) -> dict[str, Any]:
    """A problem as data."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "path": problem.path,
        "code": problem.message.code,
        "params": problem.message.as_dict(),
        "text": texts.say(problem.message),
    }


__all__ = ["check_paths", "list_files", "load_catalog", "problem_dict", "problem_line"]
