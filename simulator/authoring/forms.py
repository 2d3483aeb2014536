"""What every check of a file needs: its nodes and data, its form's errors, and problems at their place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.base.documents import KnownKeys, Node, located, plain, problems_from_errors, read_document
from simulator.base.errors import Problem
from simulator.base.msg import Msg, Scalar, msg
from simulator.base.nodes import DataPath, at, shown

Error = Mapping[str, Any]
"""An error in a validator's shape: `type, loc, msg, input, ctx`; a type `problem.*` is our own."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that could be read: its path, its nodes, its plain data."""

    path: Path
    node: Node
    data: Any

    @property
    def file(self) -> str:
        """The name problems carry."""
        return str(self.path)

    def problem(self, path: DataPath, message: Msg) -> Problem:
        """A problem at the value of a path; at the key where the message is about the key."""
        found = located(self.node, self.file, path, message)
        if path and message.code in ("problem.unknown_key", "problem.unknown_name") and path[-1] == message.as_dict().get("key", message.as_dict().get("got")):
            line, column = at(self.node, path[:-1]).key_places.get(str(path[-1]), (found.line, found.column))
            return Problem(found.file, line, column, found.path, found.message)
        return found

    def problems(self, errors: Iterable[Error], known_keys: KnownKeys | None = None) -> list[Problem]:
        """The problems of a form's errors."""
        return list(problems_from_errors(self.node, self.file, errors, known_keys))


def read_source(path: Path) -> Source:
    """Reads a YAML file; raises BadInput."""
    node = read_document(path)
    return Source(path, node, plain(node))


def form_errors(adapter: Any, data: Any) -> list[dict[str, Any]]:
    """What a reader of a class finds wrong with data, as its errors.

    Read as JSON and strictly: `"no"` is no truth value and `"3"` no number, while a list may stand for a tuple.
    """
    try:
        adapter.validate_json(json.dumps(data), strict=True)
    except ValueError as error:
        # Pydantic's error is a ValueError; its name may be imported only where files enter the core.
        found: Any = error
        return [dict(item) for item in found.errors(include_url=False)]
    return []


def own_error(loc: DataPath, code: str, **params: Scalar) -> dict[str, Any]:
    """An error of our own in a validator's shape."""
    return {"type": f"problem.{code}", "loc": loc, "ctx": params}


def message_error(loc: DataPath, message: Msg) -> dict[str, Any]:
    """A message as an error in a validator's shape."""
    return {"type": message.code, "loc": loc, "ctx": message.as_dict()}


def below(prefix: DataPath, errors: Iterable[Error]) -> list[dict[str, Any]]:
    """Errors of a part as errors of the whole document."""
    return [{**error, "loc": (*prefix, *error["loc"])} for error in errors]


def wrong_type(value: Any, wanted: str) -> Msg:
    """Something of another type was wanted: `mapping`, `list`, `text`."""
    return msg("problem.wrong_type", got=shown(value), wanted=wanted)
