"""Remembers answers about objects that never change, by identity.

A World is frozen, so an answer drawn from some of its families holds as long as those are the same objects.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any, TypeVar

from simulator.site.watched import Watched, asked_of

R = TypeVar("R")
W = TypeVar("W")
KEPT_DRAWN = 20_000
KEPT = 64
"""Answers kept per question: enough for undo, healing and one replay beside another."""


def remembered(parts: Callable[[Any], tuple[Any, ...]]) -> Callable[[Callable[[W], R]], Callable[[W], R]]:
    """Decorator for a pure question: asked again with the same `parts` (by identity) it gives the kept answer.

    The parts are kept alive with the answer, so their identities stay theirs. Of a watched World the
    question and its answer are noted, not what the answer rests on.
    """

    def decorate(question: Callable[[W], R]) -> Callable[[W], R]:
        kept: OrderedDict[tuple[int, ...], tuple[tuple[Any, ...], R]] = OrderedDict()
        last: list[Any] = [None, None]

        def asked(about: W) -> R:
            if type(about) is Watched:
                return asked_of(about, asked)  # type: ignore[arg-type,no-any-return]
            if last[0] is about:
                return last[1]  # type: ignore[no-any-return]
            answer = found_or_made(about)
            last[:] = (about, answer)
            return answer

        def found_or_made(about: W) -> R:
            objects = parts(about)
            key = tuple(map(id, objects))
            found = kept.get(key)
            if found is not None:
                return found[1]
            answer = question(about)
            kept[key] = (objects, answer)
            if len(kept) > KEPT:
                kept.popitem(last=False)
            return answer

        asked.__doc__ = question.__doc__
        asked.__name__ = question.__name__
        return asked

    return decorate


class Drawn:
    """Answers about a few parts that never change, kept by the parts' identity: asked again with the same objects it gives the kept answer.

    The parts are kept alive with their answer; when `KEPT_DRAWN` answers are kept, all are forgotten.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[int, ...], tuple[tuple[Any, ...], Any]] = {}

    def of(self, parts: tuple[Any, ...], draw: Callable[..., R]) -> R:
        """`draw(*parts)`, or what it gave for these very objects before."""
        key = tuple(map(id, parts))
        found = self._kept.get(key)
        if found is not None:
            return found[1]  # type: ignore[no-any-return]
        if len(self._kept) >= KEPT_DRAWN:
            self._kept.clear()
        answer = draw(*parts)
        self._kept[key] = (parts, answer)
        return answer


class Interned:
    """Gives back an equal value seen before instead of a new one, so that identity can stand for equality."""

    def __init__(self) -> None:
        self._seen: list[Any] = []

    def same(self, value: R) -> R:
        """The first seen value equal to this one."""
        for known in self._seen:
            if known == value:
                found: R = known
                return found
        self._seen.insert(0, value)
        del self._seen[KEPT:]
        return value
