"""What a judgement looked at: as long as all of that is the same, it need not be made again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from simulator.site.watched import is_as_seen, watched
from simulator.site.world import World


class Glance:
    """The lists (by their length: they only grow), families of Worlds, facts and earlier results one judgement rests on."""

    __slots__ = ("facts", "lists", "results", "worlds")

    def __init__(self) -> None:
        self.lists: dict[tuple[int, Any], tuple[Mapping[Any, Sequence[Any]], Any, int]] = {}
        self.worlds: dict[str, World] = {}
        self.facts: dict[str, object] = {}
        self.results: dict[str, object] = {}

    def listed(self, table: Mapping[Any, Sequence[Any]], key: Any, length: int) -> None:
        """Notes a list that was read."""
        self.lists[id(table), key] = (table, key, length)

    def world(self, which: str, world: World) -> World:
        """The World, watched from now on."""
        seen = self.worlds.get(which)
        if seen is None:
            seen = self.worlds[which] = watched(world)
        return seen

    def fact(self, name: str, sign: object) -> None:
        """Notes a fact that was asked for; `sign` changes with it."""
        self.facts[name] = sign

    def result(self, name: str, found: object) -> None:
        """Notes an earlier result that was looked up."""
        self.results[name] = found

    def holds(self, world_of: Callable[[str], World], fact_of: Callable[[str], object], so_far: Mapping[str, object]) -> bool:
        """Whether all of it is still the same."""
        for table, key, length in self.lists.values():
            if len(table.get(key, ())) != length:
                return False
        for name, sign in self.facts.items():
            if fact_of(name) != sign:
                return False
        for name, found in self.results.items():
            if so_far.get(name) is not found:
                return False
        return all(is_as_seen(seen, world_of(which)) for which, seen in self.worlds.items())
