"""An attempt as the criteria see it: entries that count, indexed, with the World after each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from simulator.mechanics.event import Event, InstrumentRead
from simulator.scenario.document import ScenarioDoc
from simulator.scenario.plan import Plan
from simulator.scoring.verdict import Charge
from simulator.session.entry import LogEntry
from simulator.session.header import Header
from simulator.session.replay import effective
from simulator.site.services import settled
from simulator.site.world import World


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
    entries: tuple[LogEntry, ...]
    worlds: Sequence[World] = field(repr=False)
    by_kind: dict[str, tuple[Happened, ...]] = field(repr=False)
    by_do: dict[str, tuple[LogEntry, ...]] = field(repr=False)
    ended_by: str = ""
    last_seq: int = 0

    @property
    def plan(self) -> Plan:
        """The plan of this seed."""
        return self.document.plan

    @property
    def world(self) -> World:
        """The World at the end."""
        return self.worlds[self.last_seq]

    @property
    def end_ms(self) -> int:
        """Work time at the end."""
        return self.entries[-1].at_ms if self.entries else 0

    def graded(self, seq: int) -> bool:
        """Whether an entry counts (it is not part of the prelude)."""
        return seq > self.header.prelude

    def events(self, kind: str, subject: str | None = None, *, prelude: bool = False) -> tuple[Happened, ...]:
        """The events of a kind (of a subject) that count, in order; with `prelude` those before the work too."""
        found = self.by_kind.get(kind, ())
        return tuple(
            item for item in found if (prelude or self.graded(item.seq)) and (subject is None or item.event.subject == subject)
        )

    def first(self, kind: str, subject: str | None = None, *, prelude: bool = False) -> Happened | None:
        """The first of `events`."""
        found = self.events(kind, subject, prelude=prelude)
        return found[0] if found else None

    def readings(self, quantity: str, at: str | None = None, *, prelude: bool = False) -> tuple[Happened, ...]:
        """The readings of a quantity (at a place, the two leads either way round)."""
        wanted = both_ways(at) if at is not None else ()
        return tuple(
            item
            for item in self.events("instrument_read", prelude=prelude)
            if isinstance(item.event, InstrumentRead) and item.event.quantity == quantity and (at is None or item.event.at in wanted)
        )

    def acts(self, do: str, **params: Any) -> tuple[LogEntry, ...]:
        """The trainee's tries of an action that count, refused ones too, with these parameters."""
        found = self.by_do.get(do, ())
        return tuple(
            entry for entry in found if self.graded(entry.seq) and all((entry.action or {}).get(key) == value for key, value in params.items())
        )

    def before(self, seq: int) -> World:
        """The World an entry was decided in."""
        return self.worlds[seq - 1]


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


def make_record(header: Header, document: ScenarioDoc, entries: Sequence[LogEntry], worlds: Sequence[World]) -> Record:
    """The record of an attempt; `worlds[n]` is the World after entry n."""
    kept = effective(entries)
    index: dict[str, list[Happened]] = {}
    acts: dict[str, list[LogEntry]] = {}
    for entry in kept:
        if entry.do:
            acts.setdefault(entry.do, []).append(entry)
        for made in entry.events:
            index.setdefault(made.IS, []).append(Happened(entry.seq, entry.at_ms, entry.actor, made))
    ended = next((made for entry in reversed(kept) for made in entry.events if made.IS in ("handed_over", "abandoned")), None)
    ended_by = "" if ended is None else "handed_over" if ended.IS == "handed_over" else str(getattr(ended, "why", "abandoned"))
    by_kind = {kind: tuple(found) for kind, found in index.items()}
    by_do = {do: tuple(found) for do, found in acts.items()}
    return Record(header, document, kept, worlds, by_kind, by_do, ended_by, entries[-1].seq if entries else 0)


@dataclass(frozen=True, slots=True)
class Judging:
    """What a criterion is asked with: the record, and the World it judges (perhaps healed).

    `charges` is what is put right in every World it looks at; empty when it is asked the first time.
    """

    record: Record
    world: World
    steady: World
    charges: tuple[Charge, ...]
    so_far: dict[str, Any] = field(repr=False)

    @property
    def plan(self) -> Plan:
        """The plan of this seed."""
        return self.record.plan

    @property
    def is_healed(self) -> bool:
        """Whether earlier charges are put right."""
        return bool(self.charges)

    def steady_at(self, seq: int) -> World:
        """The World after an entry, healed, as it would be if nobody touched it for a long time."""
        return settled(heal(self.record.worlds[seq], self.charges))


def heal(world: World, charges: Sequence[Charge]) -> World:
    """The World with everything charged put right; a part that is not there stays away."""
    for charge in charges:
        part = getattr(world, charge.family).get(charge.part)
        if part is not None:
            world = world.put(replace(part, **dict(charge.fields)))
    return world


def judging(record: Record, so_far: dict[str, Any], charges: Sequence[Charge] = ()) -> Judging:
    """Prepares a judgement of the World at the end, with these charges put right."""
    world = heal(record.world, charges)
    return Judging(record, world, settled(world), tuple(charges), so_far)
