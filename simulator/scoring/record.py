"""An attempt as the criteria see it: entries that count, indexed, with the World after each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from simulator.mechanics.event import Event, InstrumentRead
from simulator.scenario.document import ScenarioDoc
from simulator.scenario.plan import Plan
from simulator.scoring.glance import Glance
from simulator.session.entry import LogEntry
from simulator.session.header import Header
from simulator.session.standing import effective
from simulator.site.world import World

R = TypeVar("R")
BEYOND = 2**31
"""An entry number later than every other: a bound where there is none."""


@dataclass(frozen=True, slots=True)
class Happened:
    """An event with the entry it stands in."""

    seq: int
    at_ms: int
    actor: str
    event: Event


@dataclass(frozen=True, slots=True)
class Record:
    """All of an attempt that a criterion may look at. Criteria look up here, they never scan the log."""

    header: Header
    document: ScenarioDoc
    index: Index = field(repr=False)
    worlds: Sequence[World] = field(repr=False)
    last_seq: int = 0
    glance: Glance | None = field(default=None, repr=False, compare=False)

    @property
    def plan(self) -> Plan:
        """The plan of this seed."""
        return self.document.plan

    @property
    def entries(self) -> Sequence[LogEntry]:
        """The entries that count as done: those taken back are not among them."""
        return self._noted("entries", self.index.entries, len(self.index.entries))

    @property
    def ended_by(self) -> str:
        """`handed_over`, who or what broke it off, or "" while it is open."""
        return self._noted("ended_by", self.index.ended_by, self.index.ended_by)

    @property
    def has_begun(self) -> bool:
        """Whether the trainee did anything that counts."""
        return self._noted("has_begun", begun := bool(self.index.trainee), begun)

    @property
    def trainee(self) -> Sequence[int]:
        """The numbers of what he did that counts."""
        return self._noted("trainee", self.index.trainee, len(self.index.trainee))

    @property
    def world(self) -> World:
        """The World at the end."""
        world = self.worlds[self.last_seq]
        return self.glance.world("now", world) if self.glance else world

    @property
    def start(self) -> World:
        """The World in which the work began; the last one where the log ends before."""
        return self.worlds[min(self.header.prelude, len(self.worlds) - 1)]

    def graded(self, seq: int) -> bool:
        """Whether an entry counts (it is not part of the prelude)."""
        return seq > self.header.prelude

    def events(self, kind: str, subject: str | None = None, *, prelude: bool = False) -> Sequence[Happened]:
        """The events of a kind (of a subject) that count, in order; with `prelude` those before the work too."""
        return self._found(self.index.happened[prelude], (kind, subject))

    def first(self, kind: str, subject: str | None = None, *, prelude: bool = False) -> Happened | None:
        """The first of `events`."""
        found = self.events(kind, subject, prelude=prelude)
        return found[0] if found else None

    def readings(self, quantity: str, at: str | None = None, *, prelude: bool = False) -> Sequence[Happened]:
        """The readings of a quantity (at a place, the two leads either way round)."""
        found: Sequence[Happened] = self._found(self.index.read[prelude], quantity)
        if at is None:
            return found
        wanted = both_ways(at)
        return [item for item in found if getattr(item.event, "at", "") in wanted]

    def acts(self, do: str, **params: Any) -> list[LogEntry]:
        """The trainee's tries of an action that count, refused ones too, with these parameters."""
        return [entry for entry in self.tries(do) if all((entry.action or {}).get(key) == value for key, value in params.items())]

    def tries(self, do: str) -> Sequence[LogEntry]:
        """The trainee's tries of an action that count, in order."""
        return self._found(self.index.acts, do)

    def _found(self, table: Mapping[Any, Sequence[R]], key: Any) -> Sequence[R]:
        found = table.get(key, ())
        if self.glance:
            self.glance.listed(table, key, len(found))
        return found

    def _noted(self, fact: str, found: R, sign: object) -> R:
        if self.glance:
            self.glance.fact(fact, sign)
        return found

    def before(self, seq: int) -> World:
        """The World an entry was decided in."""
        return self.worlds[seq - 1]


Happenings = dict[tuple[str, str | None], list[Happened]]
"""Events by kind, and by kind and subject."""


class Index:
    """The entries of an attempt by what happened in them; grows with the attempt.

    `happened` and `read` are kept twice, with the prelude (True) and without: the same tables where there is none.
    """

    def __init__(self, prelude: int) -> None:
        self.prelude = prelude
        self.rounds = 0
        self._clear()

    def _clear(self) -> None:
        self.rounds += 1
        self.entries: list[LogEntry] = []
        self.happened: dict[bool, Happenings] = {True: {}}
        self.read: dict[bool, dict[str, list[Happened]]] = {True: {}}
        self.happened[False] = {} if self.prelude else self.happened[True]
        self.read[False] = {} if self.prelude else self.read[True]
        self.acts: dict[str, list[LogEntry]] = {}
        self.trainee: list[int] = []
        self.ended_by = ""
        self.seen = 0

    def follow(self, entries: Sequence[LogEntry]) -> Index:
        """Takes in what was added since the last time; an undo makes it read everything anew."""
        new = entries[self.seen :]
        if any(made.IS == "undone" for entry in new for made in entry.events):
            self._clear()
            new = effective(entries)
        for entry in new:
            self._add(entry)
        self.seen = len(entries)
        return self

    def _add(self, entry: LogEntry) -> None:
        self.entries.append(entry)
        graded = entry.seq > self.prelude
        if graded and entry.actor == "trainee":
            self.trainee.append(entry.seq)
        if entry.do and graded and entry.actor != "system":
            self.acts.setdefault(entry.do, []).append(entry)
        for made in entry.events:
            item = Happened(entry.seq, entry.at_ms, entry.actor, made)
            self._file(item, self.happened[True], self.read[True])
            if graded and self.prelude:
                self._file(item, self.happened[False], self.read[False])
            if made.IS == "handed_over":
                self.ended_by = "handed_over"
            elif made.IS == "abandoned":
                self.ended_by = str(getattr(made, "why", "trainee"))

    @staticmethod
    def _file(item: Happened, happened: Happenings, read: dict[str, list[Happened]]) -> None:
        made = item.event
        kind = made.IS
        for key in ((kind, None), (kind, made.subject)):
            if key in happened:
                happened[key].append(item)
            else:
                happened[key] = [item]
        if isinstance(made, InstrumentRead):
            read.setdefault(made.quantity, []).append(item)


def both_ways(at: str) -> tuple[str, ...]:
    """A place, or two leads in either order.

    >>> both_ways("a|b")
    ('a|b', 'b|a')
    """
    red, bar, black = at.partition("|")
    return (at, f"{black}|{red}") if bar else (at,)


def seqs(items: Iterable[Happened]) -> tuple[int, ...]:
    """Entry numbers of events, each once, in order."""
    return tuple(sorted(dict.fromkeys(item.seq for item in items)))


def make_record(
    header: Header, document: ScenarioDoc, entries: Sequence[LogEntry], worlds: Sequence[World], index: Index | None = None
) -> Record:
    """The record of an attempt; `worlds[n]` is the World after entry n. `index` spares reading again what it has read."""
    followed = (index or Index(header.prelude)).follow(entries)
    return Record(header, document, followed, worlds, entries[-1].seq if entries else 0)
