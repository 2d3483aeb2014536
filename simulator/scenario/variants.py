"""What a seed changes: numbers between bounds and one of several sets of changes, all written as data."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from simulator.base.chance import pick


class NoSuchPath(KeyError):
    """A variant names a field the document does not have."""


def resolved(raw: Mapping[str, Any], seed: int) -> dict[str, Any]:
    """The document as this seed has it; `raw` stays as it is. Raises NoSuchPath."""
    document: dict[str, Any] = copy.deepcopy(dict(raw))
    for variant in document.get("variants", ()):
        for path, value in drawn(variant, seed):
            set_at(document, path, copy.deepcopy(value))
    return document


def drawn(variant: Mapping[str, Any], seed: int) -> list[tuple[str, Any]]:
    """(path, value) of what a seed draws for one variant.

    >>> drawn({"id": "wind", "path": "weather.wind_mm_s", "low": 3000, "high": 3000}, 7)
    [('weather.wind_mm_s', 3000)]
    """
    stream = f"variant:{variant['id']}"
    if variant.get("choose"):
        options = variant["choose"]
        return [(change["path"], change["value"]) for change in options[pick(seed, stream, len(options))]]
    step = variant.get("step", 1)
    count = (variant["high"] - variant["low"]) // step + 1
    return [(variant["path"], variant["low"] + step * pick(seed, stream, count))]


def set_at(document: dict[str, Any], path: str, value: Any) -> None:
    """Sets a field; a list's member is named by its `id` (or `cable`, `way`, `slot`, `port`), the path's parts are joined by dots or slashes."""
    parts = path.split("/") if "/" in path else path.split(".")
    place: Any = document
    for part in parts[:-1]:
        place = _step(place, part, path)
    last = parts[-1]
    if not isinstance(place, dict):
        raise NoSuchPath(path)
    place[last] = value


KEYS = ("id", "cable", "way", "slot", "port", "unit", "target")


def _step(place: Any, part: str, path: str) -> Any:
    if isinstance(place, dict):
        if part in place:
            return place[part]
        raise NoSuchPath(path)
    if isinstance(place, list):
        for key in KEYS:
            for member in place:
                if isinstance(member, dict) and member.get(key) == part:
                    return member
    raise NoSuchPath(path)
