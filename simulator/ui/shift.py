"""An attempt being worked at in the window: its clock, its journal, its work view. Time comes in as the window's own steps."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from simulator.base.errors import SimulatorError
from simulator.base.msg import Msg
from simulator.conduct.running import Running
from simulator.mechanics.action import Action
from simulator.session.entry import LogEntry
from simulator.ui.work import LiveWork

GLANCE_MS = 1000
"""How often lamps and the like are looked at anew where nothing was entered."""


class Shift:
    """A running attempt with its work view. Whatever cannot be journalled does not happen: StorageTrouble goes through."""

    def __init__(self, running: Running, clock: Callable[[], str]) -> None:
        self.running = running
        self.attempt = running.attempt
        self.work = LiveWork(self.attempt)
        self.work.minutes = running.minutes
        self._clock = clock
        self._glanced = 0

    @property
    def mode(self) -> str:
        """The attempt's mode."""
        return self.attempt.mode.name

    @property
    def is_over(self) -> bool:
        """Whether the assessment's time has run out; it runs from where its own jobs begin."""
        return bool(self.work.minutes) and self.attempt.now_ms - self.work.began_ms >= self.work.minutes * 60_000

    @property
    def wall_ms(self) -> int:
        """Wall time since the attempt was started: evidence, read by nobody."""
        started = datetime.fromisoformat(self.attempt.session.header.started)
        return max(0, round((datetime.fromisoformat(self._clock()) - started).total_seconds() * 1000))

    def pass_time(self, ms: int) -> bool:
        """Work time goes on; True where something is to be seen anew."""
        attempt = self.attempt
        if attempt.closed or attempt.paused:
            return False
        before = len(attempt.session.entries)
        attempt.tick(attempt.now_ms + ms, self.wall_ms if attempt.now_ms // 1000 != (attempt.now_ms + ms) // 1000 else 0)
        if len(attempt.session.entries) != before:
            self.work.changed()
            return True
        return self._glance()

    def _glance(self) -> bool:
        """Whether lamps changed of themselves since the last look."""
        if self.attempt.now_ms // GLANCE_MS == self._glanced:
            return False
        self._glanced = self.attempt.now_ms // GLANCE_MS
        before = {name: unit.lamps for name, unit in self.work.view().seen.units.items()}
        now = {name: unit.lamps for name, unit in self.attempt.perceive(self.work.view().me).units.items()}
        if before == now:
            return False
        self.work.changed()
        return True

    def act(self, action: Action) -> LogEntry:
        """Tries an action now."""
        entry = self.attempt.do(action, wall_ms=self.wall_ms)
        self._noted()
        return entry

    def pause(self, on: bool) -> None:
        """Stops work, or takes it up again."""
        if not self.attempt.closed and self.attempt.paused != on:
            self.attempt.pause(on, self.wall_ms)
            self._noted()

    def undo(self) -> None:
        """Takes the last action back; raises WrongCall where there is none or the mode does not allow it."""
        self.attempt.undo(self.wall_ms)
        self._noted()

    def hint(self, criterion: str) -> Msg:
        """The next hint of a criterion; raises WrongCall where the mode gives none."""
        said = self.attempt.hint(criterion, self.wall_ms)
        self._noted()
        return said

    def hand_over(self) -> None:
        """Hands the site over."""
        self.attempt.hand_over(self.wall_ms)
        self._noted()

    def _noted(self) -> None:
        self.work.changed()
        self.running.note_synced()

    def close(self) -> None:
        """Lets go of the journal; what was done stays and can be taken up again. Who leaves an assessment stops its clock: that is an entry, as any pause."""
        if self.mode == "assessment":
            with suppress(SimulatorError):  # a disk that takes no more loses nothing of what is on it
                self.pause(on=True)
        self.running.close()
