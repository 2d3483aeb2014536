"""The base of every part of the World."""

from __future__ import annotations

from typing import ClassVar


class Part:
    """Base of all parts; the two slots hold the digest once it was asked for."""

    __slots__ = ("_digest",)
    FAMILY: ClassVar[str]
    id: str
