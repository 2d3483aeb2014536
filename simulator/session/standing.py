"""What counts in a log, and what an entry of the system must say for it to be honest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from simulator.mechanics.event import Event
from simulator.session.entry import LogEntry
from simulator.session.header import Header
from simulator.session.mode import MODES
from simulator.session.system import Abandoned, Aimed, HandedOver, Hinted, Paused, Undone

MOST_HINTS = 3
"""Levels a hint has."""


def effective(entries: Sequence[LogEntry]) -> tuple[LogEntry, ...]:
    """The entries that count: those taken back by an undo are left out (the undo itself stays)."""
    kept: list[LogEntry] = []
    for entry in entries:
        for made in entry.events:
            if isinstance(made, Undone):
                kept = [old for old in kept if old.seq <= made.to_seq or old.actor == "system"]
        kept.append(entry)
    return tuple(kept)


def undo_target(entries: Sequence[LogEntry], prelude: int) -> int | None:
    """Number of the entry an undo goes back to: the one before the trainee's last action that counts; None where there is none."""
    acts = [entry.seq for entry in effective(entries) if entry.actor == "trainee" and not entry.refusal and entry.seq > prelude]
    return acts[-1] - 1 if acts else None


def next_hint(entries: Sequence[LogEntry], criterion: str) -> int:
    """Level of the next hint of a criterion, 1 to 3."""
    given = [made.level for entry in entries for made in entry.events if isinstance(made, Hinted) and made.subject == criterion]
    return min(MOST_HINTS, max(given, default=0) + 1)


def is_paused(entries: Sequence[LogEntry]) -> bool:
    """Whether work stands still: what the last pause or resume said."""
    said = [made.on for entry in entries for made in entry.events if isinstance(made, Paused)]
    return bool(said) and said[-1]


def may_stand(entry: LogEntry, before: Sequence[LogEntry], header: Header) -> bool:
    """Whether an entry of the system is one the program would have made: one event, told by its action, allowed by the mode."""
    if len(entry.events) != 1 or not entry.action:
        return False
    mode, action = MODES[header.mode], dict(entry.action)
    do = str(action.pop("do", ""))
    if do == "undo" and not mode.allows_undo:
        return False
    if do == "hint" and not mode.allows_hints:
        return False
    if do == "aim" and (header.mode != "drill" or len(before) != header.prelude):
        return False
    return bool(entry.events[0] == _event_of(do, action, entry.events[0], before, header))


def _event_of(do: str, params: dict[str, Any], stated: Event, before: Sequence[LogEntry], header: Header) -> Event | None:
    criterion = str(params.get("criterion", ""))
    target = undo_target(before, header.prelude)
    made: dict[str, tuple[dict[str, Any], Event]] = {
        "pause": ({}, Paused(subject="attempt", on=True)),
        "resume": ({}, Paused(subject="attempt", on=False)),
        "hand_over": ({}, HandedOver(subject=stated.subject)),
        "abandon": ({"why": params.get("why")}, Abandoned(subject="attempt", why=str(params.get("why")))),
    }
    if do == "aim":
        made[do] = ({"step": params.get("step")}, Aimed(subject=str(params.get("step"))))
    if do == "hint":
        level = next_hint(before, criterion)
        made[do] = ({"criterion": criterion, "level": level}, Hinted(subject=criterion, level=level))
    if do == "undo" and target is not None:
        made[do] = ({"to_seq": target}, Undone(subject="attempt", to_seq=target))
    wanted = made.get(do)
    return wanted[1] if wanted and wanted[0] == params else None
