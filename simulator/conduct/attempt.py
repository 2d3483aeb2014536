"""An attempt being made: opens, acts, pauses, hints, takes back, hands over, resumes."""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from simulator import __version__
from simulator.base.errors import BrokenLog, WrongCall
from simulator.base.msg import Msg, msg
from simulator.mechanics.action import Action
from simulator.scenario.scenario import Scenario
from simulator.scenario.setup import given_events, initial_world
from simulator.scoring.grade import Grade, grade
from simulator.scoring.memory import Memory
from simulator.scoring.record import Index, Record, make_record
from simulator.session.entry import LogEntry
from simulator.session.header import CORE, Header
from simulator.session.mode import MODES, Mode
from simulator.session.replay import Replay, read_header, rebuild, verify
from simulator.session.session import Append, Session, took_ms
from simulator.session.standing import is_paused, next_hint, undo_target
from simulator.session.system import Abandoned, Aimed, HandedOver, Hinted, Paused, Undone
from simulator.site.perception import Perception, perceive
from simulator.site.world import World

Timed = tuple[int, Action]


class Worked(tuple[Timed, ...]):  # noqa: SLOT001 - a tuple can have no slots with something in them
    """Actions in order with the attempt in which they were done: who begins with them takes its facts over instead of deciding all of it again."""

    attempt: Attempt | None = None


HOME = "a"
"""The trainee's own site."""


class Sink(Protocol):
    """Where lines go (a journal)."""

    def append(self, line: str, urgent: bool = False) -> None:
        """Writes one line before anything shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """On what terms an attempt is made. `started` is wall time as ISO text, recorded and read by nobody."""

    scenario: Scenario
    seed: int = 0
    jobs: tuple[str, ...] = ()
    mode: str = "practice"
    started: str = ""
    participants: tuple[str, ...] = ()
    prelude: tuple[Timed, ...] = ()


class Attempt:
    """The one door. `now_ms` is the work time a front end's clock shows."""

    def __init__(self, scenario: Scenario, session: Session, mode: Mode, now_ms: int) -> None:
        self.scenario = scenario
        self.session = session
        self.mode = mode
        self.now_ms = now_ms
        self.paused = False
        self._index = Index(session.header.prelude)
        self._memory = Memory()

    @property
    def world(self) -> World:
        """The World now."""
        return self.session.world

    @property
    def closed(self) -> bool:
        """Whether the attempt has ended."""
        return self.session.closed

    def tick(self, now_ms: int, wall_ms: int = 0) -> None:
        """The clock moves on; what time causes is entered. While paused nothing moves."""
        if not self.paused:
            self.now_ms = max(self.now_ms, now_ms)
            self.session.advance(self.now_ms, wall_ms)

    def do(self, action: Action, at_ms: int | None = None, wall_ms: int = 0, actor: str = "trainee") -> LogEntry:
        """Tries an action now, or at a time; a time already past means now. The clock jumps by what it shows in time-lapse.

        Raises WrongCall while work is paused: time stands still, and nobody has hands.
        """
        if self.paused:
            raise WrongCall(msg("error.paused"))
        entry = self.session.attempt(action, max(self.now_ms, at_ms or 0), wall_ms, actor)
        self.now_ms = entry.at_ms + took_ms(entry)
        self.session.advance(self.now_ms, wall_ms)
        return entry

    def perceive(self, person: str) -> Perception:
        """What a person of the crew sees now."""
        return perceive(self.world, person, self.now_ms)

    def world_at(self, seq: int) -> World:
        """The World after entry `seq` (0: before the first)."""
        return self.session.worlds[seq]

    def pause(self, on: bool, wall_ms: int = 0) -> LogEntry:
        """Pauses work or takes it up again."""
        self.paused = on
        return self.session.enter_system("pause" if on else "resume", Paused(subject="attempt", on=on), self.now_ms, wall_ms)

    def hint(self, criterion: str, wall_ms: int = 0) -> Msg:
        """The next hint of a criterion, level 1 to 3; raises WrongCall where the mode gives none."""
        if not self.mode.allows_hints:
            raise WrongCall(msg("error.no_hints", mode=self.mode.name))
        level = next_hint(self.session.entries, criterion)
        self.session.enter_system(
            "hint", Hinted(subject=criterion, level=level), self.now_ms, wall_ms, criterion=criterion, level=level
        )
        return msg(f"hint.{criterion}.{level}")

    def aim(self, step: str, wall_ms: int = 0) -> LogEntry:
        """Makes a drill one of a single step (`job.step`), before anything else is done; raises WrongCall in any other mode."""
        if self.mode.name != "drill" or len(self.session.entries) != self.session.header.prelude:
            raise WrongCall(msg("error.no_aim", mode=self.mode.name))
        return self.session.enter_system("aim", Aimed(subject=step), self.now_ms, wall_ms, step=step)

    def undo(self, wall_ms: int = 0) -> LogEntry:
        """Takes back the last action that counts; raises WrongCall where the mode does not allow it or there is none."""
        if not self.mode.allows_undo:
            raise WrongCall(msg("error.no_undo", mode=self.mode.name))
        to_seq = undo_target(self.session.entries, self.session.header.prelude)
        if to_seq is None:
            raise WrongCall(msg("error.nothing_to_undo"))
        return self.session.enter_system("undo", Undone(subject="attempt", to_seq=to_seq), self.now_ms, wall_ms, to_seq=to_seq)

    def hand_over(self, wall_ms: int = 0) -> LogEntry:
        """Hands the site over; nothing follows."""
        return self.session.enter_system("hand_over", HandedOver(subject=HOME), self.now_ms, wall_ms)

    def abandon(self, why: str = "trainee", wall_ms: int = 0) -> LogEntry:
        """Ends the attempt without hand-over: `trainee`, `instructor` or `fault`."""
        return self.session.enter_system("abandon", Abandoned(subject="attempt", why=why), self.now_ms, wall_ms, why=why)

    def record(self) -> Record:
        """The attempt as the criteria see it."""
        session = self.session
        return make_record(
            session.header, self.scenario.document(session.header.seed), session.entries, session.worlds, self._index
        )

    def grade(self) -> Grade:
        """The grade as it stands."""
        return grade(self.scenario, self.record(), self._memory)

    def fork(self, append: Append, *, seals: bool = True) -> Attempt:
        """A second attempt that goes on from here on its own; without `seals` it is only thought through and graded, and no log comes of it."""
        return Attempt(self.scenario, self.session.fork(append, seals=seals), self.mode, self.now_ms)


def check_jobs(scenario: Scenario, jobs: Sequence[str]) -> tuple[str, ...]:
    """The jobs in their order; all playable ones where none is named. Raises WrongCall for unknown, unplayable or scattered jobs."""
    playable = scenario.playable
    if not jobs:
        return playable
    for job in jobs:
        if job not in scenario.raw["jobs"]:
            raise WrongCall(msg("error.no_such_job", got=job, known=", ".join(scenario.raw["jobs"])))
        if job not in playable:
            raise WrongCall(msg("error.job_not_playable", got=job, known=", ".join(playable)))
    chosen = tuple(job for job in playable if job in jobs)
    first = playable.index(chosen[0])
    if playable[first : first + len(chosen)] != chosen:
        raise WrongCall(msg("error.jobs_scattered", got=", ".join(chosen), known=", ".join(playable)))
    return chosen


def jobs_before(scenario: Scenario, jobs: tuple[str, ...]) -> tuple[str, ...]:
    """Playable jobs that are done by the expert before these begin."""
    return scenario.playable[: scenario.playable.index(jobs[0])]


def begin(terms: Terms, open_sink: Callable[[str], Sink]) -> Attempt:
    """Opens an attempt; `open_sink` gets header and prelude, line by line in one text, and gives back where all further lines go."""
    header = _header(terms)
    before = _before(terms, header)
    lines: list[str] = []
    session = before.session.under(replace(header, prelude=len(before.session.entries)), lambda line, urgent: lines.append(line))
    sink = open_sink("\n".join(lines))
    session.redirect(sink.append)
    return Attempt(terms.scenario, session, MODES[terms.mode], before.now_ms)


def _header(terms: Terms) -> Header:
    """The header; how long the prelude is, is known only when all of it was done."""
    if terms.mode not in MODES:
        raise WrongCall(msg("error.no_such_mode", got=terms.mode, known=", ".join(MODES)))
    return Header(
        scenario=terms.scenario.id,
        revision=terms.scenario.revision,
        content=terms.scenario.content_hash,
        seed=terms.seed,
        mode=terms.mode,
        jobs=terms.jobs,
        started=terms.started,
        prelude=0,
        participants=terms.participants,
        app=__version__,
        python=platform.python_version(),
        system=sys.platform,
    )


def _before(terms: Terms, header: Header) -> Attempt:
    """The attempt up to where the trainee begins: the prelude's own where that is of this site and seed, else all of it done here."""
    worked = terms.prelude.attempt if isinstance(terms.prelude, Worked) else None
    if worked is not None and (worked.session.header.content, worked.session.header.seed) == (header.content, header.seed):
        return worked
    session = Session(header, initial_world(terms.scenario, terms.seed), lambda line, urgent: None)
    session.open()
    attempt = Attempt(terms.scenario, session, MODES[terms.mode], 0)
    session.enter_facts(given_events(terms.scenario, terms.seed), 0, "crew")
    for at_ms, action in terms.prelude:
        attempt.do(action, at_ms)
    return attempt


def reopen(scenario: Scenario, lines: Sequence[str], sink: Sink, *, ended: bool = False) -> Attempt:
    """Goes on with an attempt from its log; raises BrokenLog where it does not hold, WrongCall where it has ended, unless one that has `ended` is meant too."""
    replay = replay_of(scenario, lines)
    verify(replay)
    if replay.finished and not ended:
        raise WrongCall(msg("error.attempt_over"))
    if len(replay.entries) < replay.header.prelude:
        raise WrongCall(msg("error.prelude_unfinished"))
    session = Session(replay.header, replay.worlds[0], sink.append)
    session.take_up(replay.head[1], replay.entries, replay.worlds)
    attempt = Attempt(
        scenario, session, MODES[replay.header.mode], max((entry.at_ms + took_ms(entry) for entry in replay.entries), default=0)
    )
    attempt.paused = is_paused(replay.entries)
    return attempt


def replay_of(scenario: Scenario, lines: Sequence[str]) -> Replay:
    """A log rebuilt on its scenario; raises BrokenLog where the scenario is another one."""
    header, _ = read_header(lines)
    if header.content != scenario.content_hash or header.scenario != scenario.id:
        raise BrokenLog(0, msg("error.other_content", scenario=header.scenario, content=header.content[:12]))
    if not set(header.jobs) <= set(scenario.raw["jobs"]):
        raise BrokenLog(0, msg("error.header_value", parameter="jobs", got=", ".join(header.jobs)[:40]))
    replay = rebuild(lines, initial_world(scenario, header.seed))
    found = [(entry.at_ms, entry.events) for entry in replay.entries[:1]]
    if header.core == CORE and found and found != [(0, given_events(scenario, header.seed))]:
        raise BrokenLog(1, msg("error.decision", seq=1))
    return replay
