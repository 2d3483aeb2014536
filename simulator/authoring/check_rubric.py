"""Checks rubric files: the form of each criterion, its kind's parameters, and the names they use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any, get_args

from simulator.authoring.forms import Source, below, form_errors, message_error, own_error, wrong_type
from simulator.authoring.schema import keys_at
from simulator.authoring.shelf import Shelf
from simulator.base.errors import Problem
from simulator.base.msg import msg
from simulator.base.nearest import nearest
from simulator.base.nodes import DataPath
from simulator.catalog.catalog import adapter
from simulator.catalog.families.cables import Medium
from simulator.catalog.registry import FAMILIES
from simulator.mechanics.event import EVENTS
from simulator.scenario.consistency_names import unknown
from simulator.scenario.document import JOBS
from simulator.scenario.plan import Group
from simulator.scoring.criteria.commissioning import STATES
from simulator.scoring.kind import KINDS, TRIGGERS
from simulator.scoring.rubric import BREACH_ADAPTER, CRITERION_ADAPTER

CHECKS = ("short", "polarity")
"""What a cold check can be of."""


def check_rubric(source: Source, shelf: Shelf) -> list[Problem]:
    """Everything wrong with a rubric file."""
    if not isinstance(source.data, dict):
        return [source.problem((), wrong_type(source.data, "mapping"))]
    errors = [own_error((key,), "unknown_key", key=key, did_you_mean=nearest(key, ["criteria"])) for key in source.data if key != "criteria"]
    found = [source.problem((error["loc"]), msg(error["type"], **error["ctx"])) for error in errors]
    rows = source.data.get("criteria")
    if "criteria" not in source.data:
        return [*found, source.problem((), msg("problem.missing_key", key="criteria"))]
    if not isinstance(rows, list):
        return [*found, source.problem(("criteria",), wrong_type(rows, "list"))]
    seen: dict[str, bool] = {}
    for index, row in enumerate(rows):
        found += source.problems(below(("criteria", index), _row_errors(row, seen, shelf, index)), lambda path: _known(rows, path))
    return found


def _row_errors(row: Any, seen: dict[str, bool], shelf: Shelf, index: int) -> list[dict[str, Any]]:
    if not isinstance(row, dict):
        return [message_error((), wrong_type(row, "mapping"))]
    errors = breach_errors(row, shelf) if "trigger" in row else criterion_errors(row, shelf)
    name = row.get("id")
    if isinstance(name, str):
        errors += [own_error(("id",), "id_twice", got=name)] if name in seen else []
        seen[name] = True
    return errors


def _known(rows: list[Any], path: DataPath) -> tuple[str, ...]:
    """Keys that may stand at a path of a rubric: those of the row's own form, those of its own kind's parameters."""
    row = rows[path[1]] if len(path) > 1 and isinstance(path[1], int) else {}
    return row_keys(row, path[2:]) if len(path) > 1 else ("criteria",)


def row_keys(row: Mapping[str, Any], path: DataPath) -> tuple[str, ...]:
    """Keys that may stand at a path of a criterion."""
    kind = KINDS.get(str(row.get("kind")))
    if path == ("params",) and kind is not None:
        return tuple(item.name for item in fields(kind.params))
    if not path:
        form = BREACH_ADAPTER if "trigger" in row else CRITERION_ADAPTER
        return tuple(form.json_schema()["properties"])
    return keys_at("rubric", ("criteria", 0, *path))


def breach_errors(row: dict[str, Any], shelf: Shelf) -> list[dict[str, Any]]:
    """What is wrong with a line of the critical list."""
    errors = form_errors(BREACH_ADAPTER, row)
    name = row.get("trigger")
    if isinstance(name, str) and TRIGGERS.get(name) is None:
        errors.append(own_error(("trigger",), "unknown_kind", got=name, did_you_mean=nearest(name, TRIGGERS.all())))
    return errors + _kuk_errors(row, shelf)


def criterion_errors(row: dict[str, Any], shelf: Shelf) -> list[dict[str, Any]]:
    """What is wrong with a criterion."""
    errors = form_errors(CRITERION_ADAPTER, row)
    points = row.get("points")
    if isinstance(points, int) and points <= 0:
        errors.append(own_error(("points",), "out_of_range", got=str(points), wanted="> 0"))
    return errors + _kind_errors(row, shelf) + _kuk_errors(row, shelf) + _step_errors(row, shelf)


def _kind_errors(row: dict[str, Any], shelf: Shelf) -> list[dict[str, Any]]:
    name = row.get("kind")
    kind = KINDS.get(name) if isinstance(name, str) else None
    if not isinstance(name, str):
        return []
    if kind is None:
        return [own_error(("kind",), "unknown_kind", got=name, did_you_mean=nearest(name, KINDS.all()))]
    params = row.get("params", {})
    if not isinstance(params, dict):
        return []
    return below(("params",), [*form_errors(adapter(kind.params), params), *_named_errors(params, name, shelf)])


def _kuk_errors(row: dict[str, Any], shelf: Shelf) -> list[dict[str, Any]]:
    written = row.get("kuk")
    pairs = enumerate(written) if isinstance(written, list) else ()
    return [message_error(("kuk", at), unknown("KUK", kuk, shelf.kuk)) for at, kuk in pairs if isinstance(kuk, str) and kuk not in shelf.kuk]


def _step_errors(row: dict[str, Any], shelf: Shelf) -> list[dict[str, Any]]:
    job, step = row.get("job"), row.get("step")
    known = shelf.steps.get(job) if isinstance(job, str) else None
    if not isinstance(known, dict) or not isinstance(step, str) or step in known:
        return []
    return [message_error(("step",), unknown("step", step, known))]


def _named_errors(params: dict[str, Any], kind: str, shelf: Shelf) -> list[dict[str, Any]]:
    """Words of parameters that are names of something."""
    known: dict[str, tuple[str, ...]] = {
        "event": tuple(EVENTS.all()),
        "families": tuple(item.__name__ for item in FAMILIES.all().values()),
        "groups": get_args(Group),
        "media": get_args(Medium),
        "types": (*shelf.catalog.types, *shelf.broken),
        "job": JOBS,
        "what": tuple(STATES) if kind == "stands" else (),
        "check": CHECKS,
    }
    return [
        message_error(loc, unknown(key, word, known[key]))
        for loc, key, word in _words(params, ())
        if known.get(key) and word not in known[key]
    ]


def _words(value: Any, loc: DataPath, key: str = "") -> Iterator[tuple[DataPath, str, str]]:
    """(place, key, word) of every text below a value; the members of a list go by the list's key."""
    if isinstance(value, dict):
        for name, item in value.items():
            if name != "where":
                yield from _words(item, (*loc, name), name)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _words(item, (*loc, index), key)
    elif isinstance(value, str):
        yield loc, key, value
