"""What is watched: a replay of a log, or the expert at work. Both show the work scenes; nobody acts in them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

from simulator.base.msg import Msg
from simulator.conduct.attempt import Attempt
from simulator.expert.runner import expert_plan, expert_terms, in_memory, outcome_of, technician_on
from simulator.i18n.texts import Texts
from simulator.mechanics.action import Action
from simulator.scenario.scenario import Scenario
from simulator.session.replay import Replay
from simulator.ui.views.replay import Play, ReplayState, Seek, Speed, entry_words, marks_of, replay_state
from simulator.ui.work import LiveWork, PastWork, WorkOn


def quantities_of(work: WorkOn) -> dict[str, str]:
    """What each line of the record sheet measures."""
    return {row.id: row.quantity for row in work.sheet.plan.fields}


class Playback(Protocol):
    """Something that plays."""

    @property
    def work(self) -> WorkOn:
        """What scenes may ask."""

    def state(self, texts: Texts) -> ReplayState:
        """Where it stands, for the bar."""

    def hear(self, said: Seek | Play | Speed) -> None:
        """Does what the bar asks."""

    def pass_time(self, ms: int) -> bool:
        """The window's time goes on; True where something else is to be seen."""


class LogPlayback:
    """An attempt from its log."""

    def __init__(self, scenario: Scenario, replay: Replay, report: dict[str, Any] | None = None, seq: int = 0) -> None:
        self.work = PastWork(scenario, replay)
        self._entries, self._report = replay.entries, report
        self._quantities = quantities_of(self.work)
        self._playing, self._speed = False, 1
        self.work.go_to(seq)

    def state(self, texts: Texts) -> ReplayState:
        """The bar of a log: any entry can be gone to."""
        made = replay_state(self._entries, self.work.seq, texts, marks_of(self._report, self._entries, texts), self._quantities)
        return replace(made, at_ms=max(made.at_ms, self.work.at_ms), playing=self._playing, speed=self._speed)

    def hear(self, said: Seek | Play | Speed) -> None:
        """Goes there, runs or stops, changes speed."""
        if isinstance(said, Seek):
            self.work.go_to(said.seq)
        elif isinstance(said, Play):
            if said.on and self.work.seq >= len(self._entries):
                self.work.go_to(0)
            self._playing = said.on
        else:
            self._speed = said.times

    def pass_time(self, ms: int) -> bool:
        """As much work time as the speed says."""
        if not self._playing:
            return False
        at_ms, seq = self.work.at_ms + ms * self._speed, self.work.seq
        while seq < len(self._entries) and self._entries[seq].at_ms <= at_ms:
            seq += 1
        changed = seq != self.work.seq
        if seq == len(self._entries):
            self._playing, changed = False, True
        self.work.go_to(seq, at_ms)
        return changed


class Demonstration:
    """The expert at work on a site of his own, saying why at each step. Only the present can be shown."""

    def __init__(self, scenario: Scenario, seed: int, jobs: tuple[str, ...], started: str) -> None:
        self.attempt: Attempt = in_memory(expert_terms(scenario, seed, jobs, mode="demonstration", started=started))
        self.work = LiveWork(self.attempt, watched=True)
        self._steps = technician_on(self.attempt).work(expert_plan(scenario, seed, self.attempt.session.header.jobs))
        self._playing, self._speed = True, 1
        self._why: Msg | None = None
        self._next: tuple[Action, Msg] | None = next(self._steps, None)
        self._due_ms = self._due()

    def _due(self) -> int:
        return self.attempt.now_ms + (self._next[0].PACE_MS if self._next else 0)

    def state(self, texts: Texts) -> ReplayState:
        """The bar: what he does and why."""
        entries = self.attempt.session.entries
        last = next((entry for entry in reversed(entries) if entry.actor == "trainee"), None)
        why = self._next[1] if self._next else self._why
        return ReplayState(
            len(entries), len(entries) + (1 if self._next else 0), self.attempt.now_ms, max(self.attempt.now_ms, self._due_ms), self._playing, self._speed,
            words=entry_words(texts, last, quantities_of(self.work)), why=why, can_seek=False,
        )  # fmt: skip

    def hear(self, said: Seek | Play | Speed) -> None:
        """A step on, run or stop, speed; he cannot go back."""
        if isinstance(said, Seek):
            if said.seq > len(self.attempt.session.entries):
                self._perform(self._due_ms)
        elif isinstance(said, Play):
            self._playing = said.on
        else:
            self._speed = said.times

    def pass_time(self, ms: int) -> bool:
        """As much work time as the speed says; what is due is done."""
        if not self._playing or self.attempt.closed:
            return False
        now_ms = self.attempt.now_ms + ms * self._speed
        if now_ms >= self._due_ms:
            self._perform(self._due_ms)
            return True
        before = len(self.attempt.session.entries)
        self.attempt.tick(now_ms)
        if len(self.attempt.session.entries) != before:
            self.work.changed()
            return True
        return False

    def _perform(self, at_ms: int) -> None:
        """The next action, or the hand-over after the last."""
        if self.attempt.closed:
            return
        if self._next is None:
            self.attempt.hand_over()
            self._playing = False
        else:
            action, self._why = self._next
            outcome = outcome_of(self.attempt.do(action, at_ms))
            try:
                self._next = self._steps.send(outcome)
            except StopIteration:
                self._next = None
            self._due_ms = self._due()
        self.work.changed()
