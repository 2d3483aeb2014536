"""One way to write a value as bytes, so that hashes agree on every machine."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

import orjson

_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode
_OPTIONS = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME

_PLAIN = frozenset({str, int, bool, type(None)})


def refuse_floats(value: Any) -> None:
    """Raises TypeError where a float stands: floats have no place in a log or a part."""
    if isinstance(value, float):
        raise TypeError(f"float {value!r} in canonical data")
    items = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ()
    for item in items:
        if type(item) not in _PLAIN:
            refuse_floats(item)


def has_no_float(value: Any) -> bool:
    """Whether no float stands anywhere in it."""
    try:
        refuse_floats(value)
    except TypeError:
        return False
    return True


def canonical_json(value: Any) -> str:
    """Canonical JSON: sorted keys, no spaces, no floats.

    >>> canonical_json({"b": [1, "x"], "a": None})
    '{"a":null,"b":[1,"x"]}'
    """
    return canonical_bytes(value).decode()


def canonical_bytes(value: Any) -> bytes:
    """Canonical JSON as UTF-8; raises TypeError for a float, an integer that 64 bits do not hold, or what is nested more than 254 deep."""
    text = spelled(value)  # first: it bounds the depth to which floats are looked for
    refuse_floats(value)
    return text


def spelled(value: Any) -> bytes:
    """`canonical_bytes` of what is known to hold no float."""
    return orjson.dumps(value, option=_OPTIONS)


def read_canonical(text: str) -> Any:
    """What a canonical text says; raises ValueError where it is no JSON.

    A number that has no place in canonical data (a fraction, an integer beyond 64 bits) comes as a float.
    """
    return orjson.loads(text)


def content_json(value: Any) -> str:
    """Canonical JSON of authored content, where coordinates may be floats (Python writes the shortest form)."""
    return _encode(value)


_READERS: dict[type[Any], tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]] = {}
"""The names of a dataclass's fields, and what reads all of them at once; made once for a class."""


def _reader(kind: type[Any]) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    if kind not in _READERS:
        names = tuple(item.name for item in fields(kind))
        read = attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names)
        _READERS[kind] = (names, read)
    return _READERS[kind]


def plain_fields(value: Any) -> dict[str, Any]:
    """The fields of a frozen dataclass by name, each as `plain` gives it."""
    names, read = _reader(type(value))
    values = read(value)
    if not _PLAIN.issuperset(map(type, values)):
        values = tuple(item if type(item) in _PLAIN else plain(item) for item in values)
    return dict(zip(names, values, strict=True))


def plain(value: Any) -> Any:
    """A frozen dataclass (nested, with tuples and mappings) as dicts and lists of scalars."""
    if type(value) in _PLAIN:
        return value
    if hasattr(value, "__dataclass_fields__"):
        return plain_fields(value)
    if isinstance(value, (list, tuple)):
        return list(value) if _PLAIN.issuperset(map(type, value)) else [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, float):
        raise TypeError(f"float {value!r} in canonical data")
    return value
