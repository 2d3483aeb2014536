"""Values of a document that know where they stand, and the paths that lead to them.

A data path is a sequence of keys and list indices: `("plan", "circuits", 2)` is `plan.circuits[2]`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from simulator.base.errors import Problem
from simulator.base.msg import Msg

DataPath = tuple[str | int, ...]
"""Keys and list indices from the root of a document to a place in it."""

_BARE_KEY = re.compile(r"[\w-]+")
_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a document and where it begins; lines and columns count from 1.

    `key_places` tells, for a mapping, where each of its keys stands.
    """

    value: dict[str, Node] | list[Node] | str | int | float | bool | None
    line: int
    column: int
    key_places: dict[str, tuple[int, int]] = field(default_factory=dict, compare=False, repr=False)


def plain(node: Node) -> Any:
    """The node's value as dicts, lists and scalars, without places."""
    if isinstance(node.value, dict):
        return {key: plain(item) for key, item in node.value.items()}
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    return node.value


def child(node: Node, part: str | int) -> Node | None:
    """The node's entry of that key or index, or None if it has none."""
    if isinstance(node.value, dict) and isinstance(part, str):
        return node.value.get(part)
    if isinstance(node.value, list) and isinstance(part, int) and 0 <= part < len(node.value):
        return node.value[part]
    return None


def at(node: Node, path: Sequence[str | int]) -> Node:
    """The node at a path, or its nearest existing ancestor where a part is missing."""
    for part in path:
        found = child(node, part)
        if found is None:
            return node
        node = found
    return node


def path_text(path: Sequence[str | int]) -> str:
    """A path as an author writes it.

    >>> path_text(["plan", "circuits", 2, "breaker"]), path_text(["text", "refusal.locked"])
    ('plan.circuits[2].breaker', 'text["refusal.locked"]')
    """
    written = ""
    for part in path:
        if isinstance(part, int):
            written += f"[{part}]"
        elif _BARE_KEY.fullmatch(part):
            written += f".{part}" if written else part
        else:
            written += f"[{json.dumps(part, ensure_ascii=False)}]"
    return written


def located(node: Node, file: str, path: Sequence[str | int], message: Msg) -> Problem:
    """A problem with the value at `path` below the root `node`, or with the nearest thing that exists."""
    place = at(node, path)
    return Problem(file, place.line, place.column, path_text(path), message)


def shown(value: Any) -> str:
    """A value as a message shows it: text in quotes, numbers bare, `mapping` or `list` for what is larger.

    >>> shown("25"), shown(25.5), shown(None), shown([1])
    ('"25"', '25.5', 'null', 'list')
    """
    if isinstance(value, dict):
        return "mapping"
    if isinstance(value, (list, tuple)):
        return "list"
    if isinstance(value, (str, bool, int, float)) or value is None:
        return shortened(json.dumps(value, ensure_ascii=False))
    return shortened(str(value))


def shortened(text: str) -> str:
    """At most 60 characters of a text, with `...` where it was cut."""
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 3] + "..."
