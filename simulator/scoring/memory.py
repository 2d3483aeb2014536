"""The verdicts of an attempt so far, each with what it rests on: the running grade asks again only what may have changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from simulator.scoring.glance import Glance
from simulator.scoring.judging import Basis, question
from simulator.scoring.rubric import Criterion
from simulator.scoring.verdict import Verdict

R = TypeVar("R")


class Memory:
    """What was judged, by question. It belongs to one attempt and its index."""

    def __init__(self, *, keeps: bool = True) -> None:
        """`keeps=False` for who grades once: nothing is noted, nothing kept."""
        self._keeps = keeps
        self._round = 0
        self._seen: dict[tuple[str, ...], tuple[Glance, Any]] = {}
        self._made: dict[str, tuple[tuple[object, ...], Any]] = {}

    def of_round(self, number: int) -> Memory:
        """Itself; empty where the entries were read anew since."""
        if number != self._round:
            self._round = number
            self._seen.clear()
            self._made.clear()
        return self

    def verdict(self, about: tuple[str, ...], criterion: Criterion, basis: Basis, so_far: Mapping[str, Any]) -> Verdict:
        """The verdict on a question."""
        return self.seen(
            about, basis, so_far, lambda glance: criterion.kind.judge(question(basis, so_far, glance), criterion.params)
        )

    def seen(self, about: tuple[str, ...], basis: Basis, so_far: Mapping[str, Any], look: Callable[[Glance | None], R]) -> R:
        """What a look finds: the kept answer while all it looked at is the same."""
        if not self._keeps:
            return look(None)
        kept = self._seen.get(about)
        if kept is not None and kept[0].holds(basis.world_of, basis.fact_of, so_far):
            return kept[1]  # type: ignore[no-any-return]
        glance = Glance()
        found = look(glance)
        self._seen[about] = (glance, found)
        return found

    def made(self, name: str, parts: tuple[object, ...], make: Callable[[], R]) -> R:
        """What is made of these parts: the kept one while they are equal."""
        kept = self._made.get(name)
        if kept is not None and kept[0] == parts:
            return kept[1]  # type: ignore[no-any-return]
        found = make()
        self._made[name] = (parts, found)
        return found
