"""A key whose hash is worked out once: for keys made of many parts that are looked up with every frame."""

from __future__ import annotations

from collections.abc import Hashable


class Fixed:
    """A value as a key; equal to another with an equal value."""

    __slots__ = ("_hash", "value")

    def __init__(self, value: Hashable) -> None:
        self.value = value
        self._hash = hash(value)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Fixed) and self.value == other.value)
