"""Variants: every path leads to a field, and every value a seed can draw leaves the document in good form.

Each option is applied to a copy that shares with the document all it does not change; what is wrong then and
was not before is charged to the change that brought it.
"""

from __future__ import annotations

import json
import typing
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from simulator.base.documents import problems_from_errors
from simulator.base.msg import Msg, msg
from simulator.base.nodes import DataPath, Node, path_text
from simulator.scenario.consistency_names import Found, rows, value_at
from simulator.scenario.document import ScenarioDoc
from simulator.scenario.variants import KEYS

References = Callable[[dict[str, Any]], list[Found]]
Change = tuple[DataPath, str, Any, DataPath]
"""Place of the path in the document, the path, the value, place of the value."""
FREE = frozenset({"weather", "supply", "terrain"})
"""Keys of the document to which no reference leads."""
NAMELESS = frozenset({"defect", "label_a", "label_b"})
"""Fields whose text names nothing."""
MEASURED = frozenset({"bend_mm", "valid_from_s", "valid_until_s"})
"""Fields whose number is held against another."""


def variant_problems(data: dict[str, Any], references: References) -> list[Found]:
    """Everything wrong with variants. `references` finds what leads nowhere in a document."""
    before = frozenset(references(data)).union(*(_form(data, top) for top in data))
    found: list[Found] = []
    for path, variant in rows(data, "variants"):
        options = list(_options(path, variant))
        if not options:
            found.append((path, msg("problem.variant_empty", got=str(variant.get("id")))))
        for option in options:
            found += _option_problems(data, option, references, before)
    return list(dict.fromkeys(found))


def _options(path: DataPath, variant: dict[str, Any]) -> Iterator[list[Change]]:
    """The sets of changes a seed can draw: each set of `choose`, or the two bounds."""
    if variant.get("choose"):
        for index, _ in enumerate(variant["choose"] if isinstance(variant["choose"], list) else ()):
            changes = rows(variant, "choose", index)
            yield [((*path, *at, "path"), row["path"], row.get("value"), (*path, *at, "value")) for at, row in changes if isinstance(row.get("path"), str)]
        return
    low, high = variant.get("low", 0), variant.get("high", 0)
    if isinstance(variant.get("path"), str) and variant["path"] and isinstance(low, int) and isinstance(high, int) and low <= high:
        for key, value in (("low", low), ("high", high)):
            yield [((*path, "path"), variant["path"], value, (*path, key))]


def _option_problems(data: dict[str, Any], option: list[Change], references: References, before: frozenset[Found]) -> list[Found]:
    found: list[Found] = []
    document = data
    landed: dict[DataPath, Change] = {}
    for change in option:
        target = landing(document, change[1])
        if target is None or target[0] == "variants":
            found += [] if _is_unread(data, change[1]) else [(change[0], msg("problem.variant_path", got=change[1]))]
            continue
        document = with_value(document, target, change[2])
        landed[target] = change
    tops = sorted({str(target[0]) for target in landed})
    wrong = [problem for top in tops for problem in _form(document, top) if problem not in before]
    if not wrong and any(_may_name(target, change[2]) for target, change in landed.items()):
        wrong = [problem for problem in references(document) if problem not in before]
    return found + [(_charged(path, message, landed), message) for path, message in wrong]


def _may_name(target: DataPath, value: Any) -> bool:
    """Whether a change can make a reference lead nowhere; most change a number or a defect and cannot."""
    if target[0] in FREE or target[-1] in NAMELESS:
        return False
    return not isinstance(value, (int, float)) or target[-1] in MEASURED


def _is_unread(data: dict[str, Any], path: str) -> bool:
    """Whether a path leads into a part of the document that is missing or no part at all, which the form reports."""
    top = path.replace("/", ".").split(".")[0]
    return _adapter(top) is not None and not isinstance(data.get(top), (dict, list))


def landing(document: Any, path: str) -> DataPath | None:
    """Where a variant's path leads: keys and indices, or None for nowhere.

    >>> landing({"store": [{"id": "a", "defect": ""}]}, "store/a/defect"), landing({}, "weather.wind_mm_s")
    (('store', 0, 'defect'), None)
    """
    parts = path.split("/") if "/" in path else path.split(".")
    place, found = document, []
    for part in parts[:-1]:
        step = _step(place, part)
        if step is None:
            return None
        found.append(step)
        place = place[step]
    return (*found, parts[-1]) if isinstance(place, dict) and parts[-1] else None


def _step(place: Any, part: str) -> str | int | None:
    if isinstance(place, dict):
        return part if part in place else None
    if isinstance(place, list):
        for key in KEYS:
            for index, member in enumerate(place):
                if isinstance(member, dict) and member.get(key) == part:
                    return index
    return None


def with_value(document: Any, path: DataPath, value: Any) -> Any:
    """The document with one field changed; all the rest is shared with the old."""
    if not path:
        return value
    part, rest = path[0], path[1:]
    if isinstance(document, dict):
        return {**document, part: with_value(document.get(part), rest, value)}
    return [with_value(item, rest, value) if index == part else item for index, item in enumerate(document)]


def _charged(path: DataPath, message: Msg, landed: dict[DataPath, Change]) -> DataPath:
    """A place of the changed document as a place of the change that brought it."""
    for target, (path_place, _, _, value_place) in landed.items():
        if path == target and message.code == "problem.variant_path":
            return path_place
        if path[: len(target)] == target:
            return (*value_place, *path[len(target) :])
    return next(iter(landed.values()))[3]


@cache
def _adapter(top: str) -> TypeAdapter[Any] | None:
    hint = typing.get_type_hints(ScenarioDoc, include_extras=True).get(top)
    return None if hint is None else TypeAdapter(hint)


def _form(document: dict[str, Any], top: str) -> list[Found]:
    """What is wrong with the form of one top key of a document."""
    adapter = _adapter(top)
    if adapter is None:
        return [((top,), msg("problem.variant_path", got=top))]
    try:
        adapter.validate_json(json.dumps(document.get(top)), strict=True)
    except ValidationError as error:
        return [_form_problem(document, top, dict(item)) for item in error.errors(include_url=False)]
    return []


def _form_problem(document: dict[str, Any], top: str, error: dict[str, Any]) -> Found:
    path = _in_data(document, (top, *error["loc"]))
    message = problems_from_errors(Node(None, 0, 0), "", [error])[0].message
    if message.code == "problem.unknown_key":
        message = msg("problem.variant_path", got=path_text((top, *error["loc"])))
    return path, message


def _in_data(document: Any, loc: tuple[str | int, ...]) -> DataPath:
    """A validator's location as far as it can be walked in the document; names of union members stand in no file."""
    path: list[str | int] = []
    for part in loc:
        if value_at(document, (*path, part)) is not None:
            path.append(part)
    return tuple(path)
