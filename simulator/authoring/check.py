"""Validates data files and folders of any kind: every problem of every file at once, each with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from simulator.authoring.check_rubric import check_rubric
from simulator.authoring.check_scenario import FILE, check_scenario
from simulator.authoring.check_texts import check_texts
from simulator.authoring.check_types import check_mates, check_standard, check_type
from simulator.authoring.forms import Source, read_source
from simulator.authoring.shelf import Shelf, read_shelf
from simulator.base.documents import bundled_root
from simulator.base.errors import BadInput, Problem
from simulator.base.msg import msg
from simulator.catalog.registry import FAMILIES
from simulator.i18n.texts import Texts

KINDS = "scenario.yaml, text.<lang>.yaml, catalog/<family>/<id>.yaml, rubrics/<name>.yaml, standards/<code>.yaml"
"""The kinds of files, as an author finds them."""
OTHERS = frozenset({"glossary.yaml", "steps.yaml"})
"""Files of the product that have no check of their own: their writing is checked."""
SUFFIXES = frozenset({".yaml", ".yml"})


def check_paths(paths: Sequence[Path], root: Path | None) -> tuple[Problem, ...]:
    """Every problem of the files and folders named, sorted by file, line and column; never raises for bad input.

    Folders are searched for YAML files, hidden ones left out. `root` is the folder whose `assets` scenarios rely on;
    without it, the bundled one. A name that is no path but a bundled scenario's is that scenario.
    """
    home = root or bundled_root()
    shelf = read_shelf(home / "assets")
    found: list[Problem] = []
    for path in dict.fromkeys(_named(path, home) for path in paths):
        found += _check_folder(path, shelf) if _is_folder(path) else check_file(path, shelf)
    return tuple(sorted(dict.fromkeys(found), key=_order))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    return problem.file, problem.line, problem.column, problem.path, str(problem.message)


def _named(path: Path, home: Path) -> Path:
    scenario = home / "scenarios" / path
    try:
        return scenario if not path.exists() and len(path.parts) == 1 and (scenario / FILE).is_file() else path
    except OSError:  # such a name cannot be: reading it tells why
        return path


def _check_folder(folder: Path, shelf: Shelf) -> list[Problem]:
    try:
        files = sorted(_files(folder))
    except OSError as error:
        return [Problem(str(folder), 0, 0, "", msg("problem.file_unreadable", text=error.strerror or str(error)))]
    if not files:
        return [Problem(str(folder), 0, 0, "", msg("problem.no_data", wanted=KINDS))]
    return [problem for path in files for problem in check_file(path, shelf)]


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in SUFFIXES and not is_hidden and path.is_file():
            yield path


def check_file(path: Path, shelf: Shelf) -> list[Problem]:
    """Every problem of one file."""
    try:
        source = read_source(path)
    except BadInput as bad:
        return list(bad.problems)
    return CHECKS[kind_of(source)](source, shelf)


def _unknown_file(source: Source) -> list[Problem]:
    return [Problem(source.file, source.node.line, source.node.column, "", msg("problem.unknown_file", got=source.path.name, wanted=KINDS))]


CHECKS: dict[str, Callable[[Source, Shelf], list[Problem]]] = {
    "scenario": check_scenario,
    "texts": lambda source, shelf: check_texts(source),
    "catalog": check_type,
    "rubric": check_rubric,
    "standard": lambda source, shelf: check_standard(source),
    "mates": lambda source, shelf: check_mates(source),
    "other": lambda source, shelf: [],
    "": lambda source, shelf: _unknown_file(source),
}
"""Kind of file -> its check."""


def kind_of(source: Source) -> str:
    """What a file is: by its name and folder, else by its keys; empty where nothing tells."""
    path = source.path.resolve()
    if path.suffix != ".yaml":
        return ""
    return _kind_by_name(path) or _kind_by_folder(path) or _kind_by_keys(source.data)


def _kind_by_name(path: Path) -> str:
    if path.name == FILE:
        return "scenario"
    if path.name.startswith("text.") and path.name.count(".") == 2:
        return "texts"
    if path.name == "compatibility.yaml":
        return "mates"
    return "other" if path.name in OTHERS and path.parent.name == "assets" else ""


def _kind_by_folder(path: Path) -> str:
    folder, above = path.parent.name, path.parent.parent.name
    if folder in FAMILIES.all() or above == "catalog":
        return "catalog"
    if above == "texts":
        return "texts"
    return {"rubrics": "rubric", "standards": "standard"}.get(folder, "")


def _kind_by_keys(data: Any) -> str:
    keys = set(data) if isinstance(data, dict) else set()
    if len(keys & {"plan", "units", "store", "sites"}) >= 2:
        return "scenario"
    if {"code", "elements"} <= keys:
        return "standard"
    return "rubric" if "criteria" in keys else ""


def problem_line(problem: Problem, texts: Texts) -> str:
    """`file:line:column: path: what, and what was wanted. Did you mean ...?` in the language of `texts`."""
    place = f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file
    path = f"{problem.path}: " if problem.path else ""
    return f"{place}: {path}{_said(problem, texts)}"


def problem_dict(problem: Problem, texts: Texts) -> dict[str, Any]:
    """A problem as plain data, with its text."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "path": problem.path,
        "code": problem.message.code,
        "params": problem.message.as_dict(),
        "text": _said(problem, texts),
    }


def _said(problem: Problem, texts: Texts) -> str:
    meant = problem.message.as_dict().get("did_you_mean")
    asked = f" {texts.text('problem.did_you_mean', did_you_mean=meant)}" if meant else ""
    return f"{texts.say(problem.message)}{asked}"
