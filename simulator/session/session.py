"""The one place where entries are made.

The core owns no clock: work time (`at_ms`) and wall time come in as arguments. Whatever time causes
is entered at its own computed time before anything later, so the log does not depend on how often
anybody asks.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter, is_
from typing import Any

import simulator.mechanics.kinds  # noqa: F401 - registers all actions, events and processes
from simulator.base.chance import Chance
from simulator.base.errors import Refusal, SimulatorError
from simulator.base.msg import msg
from simulator.mechanics.action import Action, action_to_dict
from simulator.mechanics.event import Event
from simulator.mechanics.process import PROCESSES, Process
from simulator.session.entry import LogEntry, sealed
from simulator.session.header import Header
from simulator.session.system import CLOSING, Undone
from simulator.site.digest import world_digest
from simulator.site.people import HOME
from simulator.site.world import World

Append = Callable[[str, bool], None]
"""Takes a finished line before anything shows it; True where it must be on the disk at once."""

MOST_AT_ONCE = 1_000
"""More process entries than this at one moment is a fault of a process, not of a site."""

URGENT = frozenset({"live_touched", "paused", *CLOSING})


@cache
def processes() -> tuple[tuple[Callable[[World], tuple[object, ...]], tuple[tuple[str, Process], ...]], ...]:
    """Every process by name: those that rest on the same together, with what takes that from a World."""
    groups: dict[tuple[str, ...], list[tuple[str, Process]]] = {}
    for name, kind in PROCESSES.all().items():
        groups.setdefault(kind.rests_on, []).append((name, kind))
    return tuple((attrgetter("catalog", "layout", *names), tuple(kinds)) for names, kinds in groups.items())


class SessionClosed(SimulatorError):
    """The attempt has ended; no entry can follow."""


class Session:
    """A running attempt over a World. Entries are numbered from 1; entry 0 is the header."""

    def __init__(self, header: Header, start: World, append: Append) -> None:
        self.header = header
        self.entries: list[LogEntry] = []
        self.worlds: list[World] = [start]
        self._append = append
        self._head = ""
        self._due: tuple[World, int, tuple[int, str] | None] | None = None
        self._dues: dict[int, tuple[tuple[object, ...], list[tuple[int, str]]]] = {}
        self._seals = True
        self.closed = False

    @property
    def world(self) -> World:
        """The World now."""
        return self.worlds[-1]

    @property
    def last_ms(self) -> int:
        """Work time of the last entry."""
        return self.entries[-1].at_ms if self.entries else 0

    def open(self) -> None:
        """Writes the header."""
        line = self.header.line()
        self._append(line, True)
        self._head = str(json.loads(line)["hash"])

    def redirect(self, append: Append) -> None:
        """Sends all further lines elsewhere."""
        self._append = append

    def fork(self, append: Append, *, seals: bool = True) -> Session:
        """A second session that goes on from here on its own, sharing all that was.

        Without `seals` its entries carry neither digest nor hash and no line is written: for what is only thought
        through and graded at once, never for a log.
        """
        twin = Session(self.header, self.worlds[0], append)
        twin._seals = seals and self._seals
        twin.entries, twin.worlds, twin._head, twin.closed = list(self.entries), list(self.worlds), self._head, self.closed
        return twin

    def under(self, header: Header, append: Append) -> Session:
        """The same facts under another header of the same seed: every line sealed anew and handed to `append`, from the header on."""
        twin = Session(header, self.worlds[0], append)
        twin.open()
        for entry, world in zip(self.entries, self.worlds[1:], strict=True):
            again, line = sealed(replace(entry, prev=twin._head, hash=""))
            twin._append(line, any(made.IS in URGENT for made in again.events))
            twin._head = again.hash
            twin.entries.append(again)
            twin.worlds.append(world)
        twin.closed = self.closed
        return twin

    def take_up(self, head: str, entries: Sequence[LogEntry], worlds: Sequence[World]) -> None:
        """Goes on after a log that was read back; `head` is the hash of its last line."""
        self.entries, self.worlds, self._head = list(entries), list(worlds), head
        self.closed = bool(self.entries) and any(made.IS in CLOSING for made in self.entries[-1].events)

    def advance(self, now_ms: int, wall_ms: int = 0) -> None:
        """Enters every cause of time due up to `now_ms`, in order of (time, name)."""
        if self.closed:
            return
        at_once, moment_ms = 0, -1
        while True:
            due = self._next_due()
            if due is None or due[0] > now_ms:
                return
            at_ms, name = due
            at_once, moment_ms = (at_once + 1, at_ms) if at_ms == moment_ms else (1, at_ms)
            if at_once > MOST_AT_ONCE:
                raise RuntimeError(f"process {name!r} does not come to rest")
            kind = PROCESSES.need(name)
            events = kind.events(self.world, at_ms, Chance(self.header.seed, len(self.entries) + 1))
            self._enter(getattr(kind, "actor", "world"), at_ms, wall_ms, None, events, None)

    def _next_due(self) -> tuple[int, str] | None:
        last_ms, world = self.last_ms, self.world
        if self._due and self._due[0] is world and self._due[1] == last_ms:
            return self._due[2]
        found = None
        for at, (rests_on, kinds) in enumerate(processes()):
            stands = rests_on(world)
            kept = self._dues.get(at)
            if kept is None or not all(map(is_, kept[0], stands)):
                told = ((kind.due_ms(world, last_ms), name) for name, kind in kinds)
                kept = self._dues[at] = (stands, [(due, name) for due, name in told if due is not None])
            for due, name in kept[1]:
                found = min(found, (max(due, last_ms), name)) if found else (max(due, last_ms), name)
        self._due = (world, last_ms, found)
        return found

    def attempt(self, action: Action, at_ms: int, wall_ms: int = 0, actor: str = "trainee") -> LogEntry:
        """Tries an action at a time not before the last entry's; a refusal is an entry like any other.

        An exception that is no refusal is a fault of the simulator: it is entered as a refusal of code
        `simulator_fault`, so that it never costs the trainee.
        """
        self._need_open()
        at_ms = max(at_ms, self.last_ms)
        self.advance(at_ms, wall_ms)
        self._need_open()
        chance = Chance(self.header.seed, len(self.entries) + 1)
        events: tuple[Event, ...] = ()
        refusal = None
        try:
            _need_own_crew(self.world, action, actor)
            events = action.decide(self.world, at_ms, chance)
        except Refusal as refused:
            refusal = {"code": refused.code, **refused.params}
        except Exception as fault:  # noqa: BLE001 - whatever it is, it must not cost the trainee
            refusal = {"code": "simulator_fault", "fault": type(fault).__name__, "text": str(fault)[:200]}
        return self._enter(actor, at_ms, wall_ms, action_to_dict(action), events, refusal)

    def enter_facts(self, events: Sequence[Event], at_ms: int, actor: str) -> LogEntry:
        """Enters facts that nobody decided here: what another crew left."""
        self._need_open()
        return self._enter(actor, max(at_ms, self.last_ms), 0, None, tuple(events), None)

    def enter_system(self, do: str, event: Event, at_ms: int, wall_ms: int = 0, **params: Any) -> LogEntry:
        """Enters a system entry: pause, hint, undo, hand-over, abandonment."""
        self._need_open()
        at_ms = max(at_ms, self.last_ms)
        self.advance(at_ms, wall_ms)
        return self._enter("system", at_ms, wall_ms, {"do": do, **params}, (event,), None)

    def _need_open(self) -> None:
        if self.closed:
            raise SessionClosed(msg("error.session_closed"))

    def _enter(
        self, actor: str, at_ms: int, wall_ms: int, action: dict[str, Any] | None, events: tuple[Event, ...], refusal: dict[str, Any] | None
    ) -> LogEntry:
        world, kinds = self.world, [made.IS for made in events]
        for made in events:
            world = self.worlds[made.to_seq] if isinstance(made, Undone) else made.apply(world, at_ms)
        entry = LogEntry(
            seq=len(self.entries) + 1,
            at_ms=at_ms,
            wall_ms=wall_ms,
            actor=actor,
            action=action,
            events=events,
            refusal=refusal,
            digest=world_digest(world) if self._seals else "",
            prev=self._head,
        )
        if self._seals:
            entry, line = sealed(entry)
            self._append(line, not URGENT.isdisjoint(kinds))
            self._head = entry.hash
        self.entries.append(entry)
        self.worlds.append(world)
        self.closed = not CLOSING.isdisjoint(kinds)
        return entry


def _need_own_crew(world: World, action: Action, actor: str) -> None:
    """A trainee acts through the people of his own site, `far` through those of the other."""
    person = world.people.get(action.by)
    if person and actor in ("trainee", "far") and (person.site == HOME) != (actor == "trainee"):
        raise Refusal("other_crew", person=action.by)


def took_ms(entry: LogEntry) -> int:
    """How far the front end's clock jumps after an entry."""
    return max([int(getattr(made, "took_ms", 0)) for made in entry.events], default=0)
