"""A log read back: chain checked, World rebuilt from the recorded facts, decisions made again on demand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from simulator.base.canonical import has_no_float, spelled
from simulator.base.collecting import uncollected
from simulator.base.errors import BrokenLog, SimulatorError
from simulator.base.hashing import sha256_of
from simulator.base.msg import msg
from simulator.mechanics.action import BadAction, action_from_dict
from simulator.mechanics.event import event_from_dict
from simulator.session.entry import ACTORS, LogEntry
from simulator.session.header import CORE, Header, entry_object, header_of
from simulator.session.session import Session
from simulator.session.standing import may_stand
from simulator.session.system import CLOSING, Undone
from simulator.site.digest import world_digest
from simulator.site.world import World

LATEST_MS = 10**13
"""No attempt lasts three hundred years."""


@dataclass(frozen=True, slots=True)
class Replay:
    """A log as it stands: `worlds[n]` is the World after entry n, `worlds[0]` the beginning."""

    header: Header
    header_hash: str
    entries: tuple[LogEntry, ...]
    worlds: tuple[World, ...]
    finished: bool

    @property
    def head(self) -> tuple[int, str]:
        """(seq, hash) of the last line."""
        return (self.entries[-1].seq, self.entries[-1].hash) if self.entries else (0, self.header_hash)


def read_entries(lines: Sequence[str], header_hash: str) -> tuple[LogEntry, ...]:
    """The entries of lines 1..; raises BrokenLog naming the first line whose hash, chain, number or time does not hold."""
    entries: list[LogEntry] = []
    prev, last_ms = header_hash, 0
    for seq, line in enumerate(lines, start=1):
        entry = _entry(line, seq, prev, last_ms)
        prev, last_ms = entry.hash, entry.at_ms
        entries.append(entry)
    return tuple(entries)


def _entry(line: str, seq: int, prev: str, last_ms: int) -> LogEntry:
    data = entry_object(line, seq)
    stated = data.pop("hash", None)
    if not _is_honest(line, data, stated):
        raise BrokenLog(seq, msg("error.entry_hash", seq=seq))
    if data.get("prev") != prev or type(data.get("seq")) is not int or data["seq"] != seq:
        raise BrokenLog(seq, msg("error.chain", seq=seq, got=str(data.get("seq"))))
    if type(data.get("at_ms")) is not int or data["at_ms"] < last_ms or data.get("actor") not in ACTORS:
        raise BrokenLog(seq, msg("error.entry_time", seq=seq))
    if not _well_typed(data):
        raise BrokenLog(seq, msg("error.entry_keys", seq=seq))
    try:
        data["events"] = tuple([event_from_dict(item) for item in data["events"]])
        return LogEntry(**data, hash=stated)
    except (TypeError, KeyError, AttributeError):
        raise BrokenLog(seq, msg("error.entry_keys", seq=seq)) from None


def _is_honest(line: str, data: dict[str, Any], stated: object) -> bool:
    """Whether the hash holds and the line is written in the one way there is."""
    try:
        text = spelled(data)
    except TypeError:
        return False
    return sha256_of(text) == stated and line.replace(f'"hash":"{stated}",', "", 1).encode() == text


def _well_typed(data: dict[str, Any]) -> bool:
    """Exact types: `true` is no number, no number is a fraction, a time of the wall fits a clock (an event minds its own types)."""
    wall_ms, action, refusal = data.get("wall_ms"), data.get("action"), data.get("refusal")
    for told in (action, refusal):
        if told is not None and not (isinstance(told, dict) and has_no_float(told)):
            return False
    named = not action or isinstance(action.get("do"), str)
    return named and type(wall_ms) is int and 0 <= wall_ms < LATEST_MS and isinstance(data.get("digest"), str)


def read_header(lines: Sequence[str]) -> tuple[Header, str]:
    """(header, hash) of a log; raises BrokenLog(0)."""
    if not lines:
        raise BrokenLog(0, msg("error.empty_log"))
    return header_of(lines[0])


@uncollected()
def rebuild(lines: Sequence[str], start: World, *, digests: bool = False) -> Replay:
    """The Worlds from the recorded facts. With `digests`, every stated digest is compared too."""
    header, header_hash = read_header(lines)
    entries = read_entries(lines[1:], header_hash)
    worlds = [start]
    for entry in entries:
        world = _applied(entry, worlds)
        if digests and world_digest(world) != entry.digest:
            raise BrokenLog(entry.seq, msg("error.digest", seq=entry.seq))
        worlds.append(world)
    finished = bool(entries) and any(made.IS in CLOSING for made in entries[-1].events)
    return Replay(header, header_hash, entries, tuple(worlds), finished)


def _applied(entry: LogEntry, worlds: list[World]) -> World:
    world = worlds[-1]
    try:
        for made in entry.events:
            world = worlds[made.to_seq] if isinstance(made, Undone) else made.apply(world, entry.at_ms)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        raise BrokenLog(entry.seq, msg("error.event", seq=entry.seq)) from None
    return world


def verify(replay: Replay) -> None:
    """Decides every action again and compares; raises BrokenLog naming the first entry that differs.

    A log of another core is only held to its chain and digests: its recorded facts are the truth.
    """
    for entry, world in zip(replay.entries, replay.worlds[1:], strict=True):
        if world_digest(world) != entry.digest:
            raise BrokenLog(entry.seq, msg("error.digest", seq=entry.seq))
    if replay.header.core != CORE:
        return
    again = Session(replay.header, replay.worlds[0], lambda line, urgent: None)
    for entry in replay.entries:
        _again(again, entry)
        made = again.entries[entry.seq - 1] if len(again.entries) >= entry.seq else None
        if made is None or _compared(made) != _compared(entry):
            raise BrokenLog(entry.seq, msg("error.decision", seq=entry.seq))


def _again(again: Session, entry: LogEntry) -> None:
    """Makes the session do what led to an entry, unless time has already led to it."""
    if len(again.entries) >= entry.seq:
        return
    try:
        if entry.action is None and entry.actor in ("world", "partner"):
            again.advance(entry.at_ms)
        elif entry.actor == "system" and may_stand(entry, again.entries, again.header):
            action = dict(entry.action or {})
            again.enter_system(str(action.pop("do", "")), entry.events[0], entry.at_ms, **action)
        elif entry.action is None and entry.actor == "crew" and entry.seq == 1:
            again.enter_facts(entry.events, entry.at_ms, entry.actor)
        elif entry.action is not None and entry.actor != "system":
            again.attempt(action_from_dict(entry.action), entry.at_ms, actor=entry.actor)
    except (BadAction, SimulatorError, IndexError, TypeError):
        raise BrokenLog(entry.seq, msg("error.decision", seq=entry.seq)) from None


def _compared(entry: LogEntry) -> tuple[object, ...]:
    return (entry.seq, entry.at_ms, entry.actor, entry.action, entry.events, entry.refusal, entry.digest)
