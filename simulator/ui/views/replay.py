"""What the replay bar shows and says: where the replay stands, and where it is wanted to go."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from simulator.base.msg import Msg, msg
from simulator.i18n.texts import Texts
from simulator.reports.entries import entry_evidence
from simulator.reports.facts import Facts
from simulator.session.entry import LogEntry
from simulator.session.system import Hinted
from simulator.ui.views.timeline import WORST, Mark, verdict_marks
from simulator.ui.views.tray import capital

SPEEDS = (1, 2, 4, 8, 16)
"""How many times faster than the work a replay may run."""


@dataclass(frozen=True, slots=True)
class Seek:
    """Said: show the attempt as it stood after entry `seq` (0: before the first)."""

    seq: int


@dataclass(frozen=True, slots=True)
class Play:
    """Said: let time run, or stop it."""

    on: bool


@dataclass(frozen=True, slots=True)
class Speed:
    """Said: so many times as fast as the work."""

    times: int


@dataclass(frozen=True, slots=True)
class ReplayState:
    """Where a replay or demonstration stands.

    `seq` of `count` entries, the moment and the end in ms of work time, whether it plays and how fast, the marks,
    the present entry in words, and for a demonstration why the expert does it. `times` are the work times of entries
    1 to `count` (without them the scrubber goes by number); `can_seek` is false where only the present can be shown.
    """

    seq: int
    count: int
    at_ms: int
    end_ms: int
    playing: bool = False
    speed: int = 1
    marks: tuple[Mark, ...] = ()
    words: str = ""
    why: Msg | None = None
    times: tuple[int, ...] = ()
    can_seek: bool = True

    def seq_at(self, share: float) -> int:
        """The last entry at a place of the line, 0 to 1."""
        if not self.times:
            return round(share * self.count)
        return bisect_right(self.times, round(share * self.end_ms))

    def share_of(self, seq: int, at_ms: int) -> float:
        """Where an entry lies on the line, 0 to 1."""
        if not self.times:
            return seq / max(1, self.count)
        return min(1.0, at_ms / max(1, self.end_ms))

    def step(self, by: int) -> Seek:
        """So many entries on or back."""
        return Seek(min(self.count, max(0, self.seq + by)))

    def faster(self, by: int) -> Speed:
        """The next speed up or down."""
        here = max((index for index, times in enumerate(SPEEDS) if times <= self.speed), default=0)
        return Speed(SPEEDS[min(len(SPEEDS) - 1, max(0, here + by))])


NOTHING = ReplayState(0, 0, 0, 0)
"""Before anything is known of a replay."""


NO_LINES: Mapping[str, str] = {}
"""For who shows no record sheet."""


def entry_words(texts: Texts, entry: LogEntry | None, quantities: Mapping[str, str]) -> str:
    """Who did what, and what a refusal said, in the words of the reports; `quantities` of the record sheet's lines."""
    if entry is None:
        return texts.text("ui.replay.beginning")
    cite = Facts({"evidence": {str(entry.seq): entry_evidence(entry, quantities)}}, texts).cite(entry.seq)
    said = texts.text("ui.replay.entry", actor=cite.actor[:1].upper() + cite.actor[1:], what=capital(cite.text))
    if entry.refusal is None:
        return said
    told = dict(entry.refusal)
    refused = msg(f"refusal.{told.pop('code')}", **told)
    return f"{said} {texts.say(refused)}"


def marks_of(report: Mapping[str, Any] | None, entries: Sequence[LogEntry], texts: Texts) -> tuple[Mark, ...]:
    """Verdicts and breaches of a report, if there is one, and the hints and refusals of the log; by time."""
    found = [] if report is None else list(verdict_marks(Facts(report, texts)))
    for entry in entries:
        if entry.refusal is not None and entry.actor == "trainee":
            found.append(Mark(entry.seq, entry.at_ms, "refusal"))
        elif any(isinstance(made, Hinted) for made in entry.events):
            found.append(Mark(entry.seq, entry.at_ms, "hint"))
    return tuple(sorted(found, key=lambda mark: (mark.at_ms, mark.seq, WORST.index(mark.state))))


def replay_state(entries: Sequence[LogEntry], seq: int, texts: Texts, marks: tuple[Mark, ...] = (), quantities: Mapping[str, str] = NO_LINES) -> ReplayState:
    """A replay of a log, standing after one of its entries."""
    times = tuple(entry.at_ms for entry in entries)
    at = max(0, min(seq, len(entries)))
    now = entries[at - 1] if at else None
    state = ReplayState(at, len(entries), now.at_ms if now else 0, times[-1] if times else 0, marks=marks, times=times)
    return replace(state, words=entry_words(texts, now, quantities))
