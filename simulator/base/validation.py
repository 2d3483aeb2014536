"""Turns what a validator found into problems at their place in the file.

The error lists have pydantic's shape (`type, loc, msg, input, ctx`), but pydantic is not imported: base stays
free of it. The kinds are `problem.unknown_key`, `missing_key`, `wrong_type`, `out_of_range`, `not_one_of` and `other`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from simulator.base.errors import Problem
from simulator.base.msg import Msg, Scalar, msg
from simulator.base.nearest import nearest
from simulator.base.nodes import DataPath, Node, at, child, path_text, shown

KnownKeys = Callable[[DataPath], Iterable[str]]
"""Answers which keys the mapping at a path may have."""

_UNKNOWN = frozenset({"extra_forbidden", "unexpected_keyword_argument", "no_such_attribute"})
_MISSING = frozenset({"missing", "missing_argument", "missing_keyword_only_argument", "union_tag_not_found"})
_CHOICE = frozenset({"literal_error", "enum", "union_tag_invalid"})
_TYPES: Mapping[str, str] = {
    "int": "integer",
    "float": "number",
    "decimal": "number",
    "string": "text",
    "url": "text",
    "uuid": "text",
    "path": "text",
    "bool": "true_or_false",
    "list": "list",
    "tuple": "list",
    "set": "list",
    "frozen_set": "list",
    "iterable": "list",
    "dict": "mapping",
    "mapping": "mapping",
    "model": "mapping",
    "dataclass": "mapping",
    "none": "null",
    "date": "date",
    "time": "time",
    "datetime": "date_and_time",
}
_TYPE_ERROR = re.compile(r"(\w+?)_(?:attributes_type|exact_type|type|parsing|from_float|parsing_size|required|unicode)")
_BOUNDS: Mapping[str, str] = {
    "ge": ">= {}",
    "gt": "> {}",
    "le": "<= {}",
    "lt": "< {}",
    "min_length": "length >= {}",
    "max_length": "length <= {}",
    "multiple_of": "multiple of {}",
}
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'")


def problems_from_errors(
    node: Node,
    file: str,
    errors: Iterable[Mapping[str, Any]],
    known_keys: KnownKeys | None = None,
) -> tuple[Problem, ...]:
    """Problems from `ValidationError.errors(include_url=False)`, each once, in the file's order.

    `node` is the root of the document the errors speak of. `known_keys` makes "did you mean" possible for
    misspelt keys. An error whose type begins with `problem.` keeps that code, with its context as parameters.
    """
    found = dict.fromkeys(_problem(node, file, error, known_keys) for error in errors)
    return tuple(sorted(found, key=lambda problem: (problem.line, problem.column, problem.path)))


def _problem(node: Node, file: str, error: Mapping[str, Any], known_keys: KnownKeys | None) -> Problem:
    kind = str(error["type"])
    names_key = kind in _UNKNOWN or (kind in _MISSING and kind != "union_tag_not_found")
    path = _path_in_file(node, error["loc"], keeps_last=names_key)
    if kind == "union_tag_not_found":
        path = (*path, _context(error).get("discriminator", "").strip("'"))
    place = at(node, path)
    line, column = place.line, place.column
    if kind in _UNKNOWN:
        line, column = at(node, path[:-1]).key_places.get(str(path[-1]), (line, column))
    return Problem(file, line, column, path_text(path), _message(kind, path, error, known_keys))


def _path_in_file(node: Node, loc: Sequence[str | int], *, keeps_last: bool) -> DataPath:
    """A validator's location without the names of union members, which stand in no file."""
    path: list[str | int] = []
    for index, part in enumerate(loc):
        found = child(node, part)
        if found is not None:
            node = found
            path.append(part)
        elif keeps_last and index == len(loc) - 1:
            path.append(part)
    return tuple(path)


def _message(kind: str, path: DataPath, error: Mapping[str, Any], known_keys: KnownKeys | None) -> Msg:
    context = _context(error)
    if kind.startswith("problem."):
        return msg(kind, **{name: _scalar(value) for name, value in context.items()})
    if kind in _UNKNOWN:
        key = str(path[-1]) if path else ""
        known = known_keys(path[:-1]) if known_keys else ()
        return msg("problem.unknown_key", key=key, did_you_mean=nearest(key, known))
    if kind in _MISSING:
        return msg("problem.missing_key", key=str(path[-1]) if path else "")
    if kind in _CHOICE:
        return _choice(error, context)
    return _range(error, context) or _type(kind, error, context) or _other(error, context)


def _context(error: Mapping[str, Any]) -> Mapping[str, Any]:
    return error.get("ctx") or {}


def _choice(error: Mapping[str, Any], context: Mapping[str, Any]) -> Msg:
    expected = str(context.get("expected_tags", context.get("expected", "")))
    got = context.get("tag", error.get("input"))
    names = _QUOTED.findall(expected)
    wanted = ", ".join(names) if names else expected
    return msg("problem.not_one_of", got=shown(got), wanted=wanted, did_you_mean=nearest(str(got), names))


def _range(error: Mapping[str, Any], context: Mapping[str, Any]) -> Msg | None:
    wanted = " ".join(text.format(_number(context[name])) for name, text in _BOUNDS.items() if name in context)
    if error["type"] == "finite_number":
        wanted = "finite"
    if not wanted:
        return None
    got = error.get("input")
    is_length = "min_length" in context or "max_length" in context
    return msg("problem.out_of_range", got=_length(got, context) if is_length else shown(got), wanted=wanted)


def _length(got: Any, context: Mapping[str, Any]) -> str:
    count = context.get("actual_length")
    return f"length {count if count is not None else len(got)}"


def _number(value: Any) -> str:
    return repr(value) if isinstance(value, (int, float)) else str(value)


def _type(kind: str, error: Mapping[str, Any], context: Mapping[str, Any]) -> Msg | None:
    found = _TYPE_ERROR.fullmatch(kind)
    wanted = _TYPES.get(found.group(1)) if found else None
    if kind == "is_instance_of":
        wanted = str(context.get("class", ""))
    return msg("problem.wrong_type", got=shown(error.get("input")), wanted=wanted) if wanted else None


def _other(error: Mapping[str, Any], context: Mapping[str, Any]) -> Msg:
    raised = context.get("error")
    return msg("problem.other", text=str(raised) if raised is not None else str(error.get("msg", "")))


def _scalar(value: Any) -> Scalar:
    """A context value as a message parameter; floats, which messages do not carry, become text."""
    return value if value is None or isinstance(value, (bool, int, str)) else str(value)
