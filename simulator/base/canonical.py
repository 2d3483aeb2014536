"""One way to write a value as bytes, so that hashes agree on every machine."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from typing import Any

_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode


_PLAIN = frozenset({str, int, bool, type(None)})


def refuse_floats(value: Any) -> None:
    """Raises TypeError where a float stands: floats have no place in a log or a part."""
    if isinstance(value, float):
        raise TypeError(f"float {value!r} in canonical data")
    items = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ()
    for item in items:
        if type(item) not in _PLAIN:
            refuse_floats(item)


def canonical_json(value: Any) -> str:
    """Canonical JSON: sorted keys, no spaces, no floats.

    >>> canonical_json({"b": [1, "x"], "a": None})
    '{"a":null,"b":[1,"x"]}'
    """
    refuse_floats(value)
    return _encode(value)


def content_json(value: Any) -> str:
    """Canonical JSON of authored content, where coordinates may be floats (Python writes the shortest form)."""
    return _encode(value)


def sha256_hex(text: str) -> str:
    """SHA-256 of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def plain(value: Any) -> Any:
    """A frozen dataclass (nested, with tuples and mappings) as dicts and lists of scalars."""
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value
