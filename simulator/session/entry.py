"""One line of a log after the header."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.base.canonical import refuse_floats, spelled
from simulator.base.hashing import sha256_of
from simulator.mechanics.event import Event, event_to_dict

ACTORS = ("trainee", "partner", "crew", "world", "far", "instructor", "system")


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """What was tried or happened, what came of it, and the World's digest after it."""

    seq: int
    at_ms: int
    wall_ms: int
    actor: str
    action: dict[str, Any] | None
    events: tuple[Event, ...]
    refusal: dict[str, Any] | None
    digest: str
    prev: str
    hash: str = ""

    @property
    def do(self) -> str:
        """Name of the action, "" where nobody acted."""
        return str(self.action["do"]) if self.action else ""


def sealed(entry: LogEntry) -> tuple[LogEntry, str]:
    """(the entry, its hash written into it, and its line): nobody has seen it yet, and making it anew would take as long as hashing.

    The hash goes where sorting puts it, before `prev`, so that the line is written once.
    """
    refuse_floats((entry.action, entry.refusal))  # `event_to_dict` refuses them itself
    data = spelled(_data(entry))
    digest, text = sha256_of(data), data.decode()
    place = text.rindex(f'"prev":"{entry.prev}","refusal":')
    object.__setattr__(entry, "hash", digest)
    return entry, f'{text[:place]}"hash":"{digest}",{text[place:]}'


def _data(entry: LogEntry) -> dict[str, Any]:
    return {
        "seq": entry.seq,
        "at_ms": entry.at_ms,
        "wall_ms": entry.wall_ms,
        "actor": entry.actor,
        "action": entry.action,
        "events": [event_to_dict(made) for made in entry.events],
        "refusal": entry.refusal,
        "digest": entry.digest,
        "prev": entry.prev,
    }
