"""Text templates: words with `{name}` or `{name:spec}` where a value goes; `{{` and `}}` are braces."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_PIECE = re.compile(r"\{\{|\}\}|\{([A-Za-z_][A-Za-z0-9_]*)(?::([A-Za-z0-9_.]*))?\}")


class Place(NamedTuple):
    """Where a parameter goes: its name, how it is shown, and how many decimals if the text says so.

    `{level:v.2}` is `Place("level", "v", 2)`; a spec without digits leaves the decimals to the unit.
    """

    name: str
    spec: str = ""
    decimals: int | None = None

    def __str__(self) -> str:
        """As an author writes it."""
        tail = "" if self.decimals is None else f".{self.decimals}"
        return f"{{{self.name}:{self.spec}{tail}}}" if self.spec else f"{{{self.name}}}"


@lru_cache(maxsize=4096)
def parse(template: str) -> tuple[str | Place, ...]:
    """The template as literal words and places, in order; a brace that opens no place is a literal brace.

    >>> parse("{part:name}: {level:v.2}")
    (Place(name='part', spec='name', decimals=None), ': ', Place(name='level', spec='v', decimals=2))
    """
    pieces: list[str | Place] = []
    end = 0
    for found in _PIECE.finditer(template):
        pieces.append(template[end : found.start()])
        pieces.append(_place(found))
        end = found.end()
    pieces.append(template[end:])
    return tuple(piece for piece in pieces if piece != "")


def places(template: str) -> tuple[Place, ...]:
    """Every place of a template, in order: what a test compares between languages."""
    return tuple(piece for piece in parse(template) if isinstance(piece, Place))


def _place(found: re.Match[str]) -> str | Place:
    if found[1] is None:
        return found[0][0]
    spec, dot, decimals = (found[2] or "").partition(".")
    if not dot:
        return Place(found[1], spec)
    if len(decimals) == 1 and decimals.isdecimal():
        return Place(found[1], spec, int(decimals))
    return Place(found[1], f"{spec}.{decimals}")
