"""The attempt in hand as scenes may ask it: `LiveWork` on an attempt being made, `PastWork` on one that is replayed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from simulator.base.chance import Chance
from simulator.base.documents import bundled_root, read_document
from simulator.base.errors import Refusal
from simulator.base.msg import Msg, msg
from simulator.base.nodes import plain
from simulator.conduct.attempt import Attempt
from simulator.mechanics.action import ME, Action
from simulator.mechanics.event import Event, InstrumentRead
from simulator.mechanics.measuring.meter import shown
from simulator.scenario.scenario import Scenario
from simulator.scenario.sheet import sheet_of
from simulator.scoring.grade import Grade
from simulator.scoring.rubric import bind
from simulator.session.entry import LogEntry
from simulator.session.header import Header
from simulator.session.mode import MODES, Mode
from simulator.session.replay import Replay
from simulator.session.session import took_ms
from simulator.session.standing import effective, is_paused
from simulator.session.system import Aimed, Hinted
from simulator.site.perception import Perception, perceive
from simulator.site.shapes import Shapes, shapes_of
from simulator.site.world import World
from simulator.ui.views.align import Turning, dish_data, turning_in
from simulator.ui.views.gear_notes import notes_in
from simulator.ui.views.work import CriterionView, ReadingView, StepView, Told, Trial, WorkView

FOUND_OUT = ("noticed",)
"""Kinds of criteria that name what the trainee has to find out for himself: what is missing is told after the hand-over only."""
TO_COME = (
    "crew_down", "azimuth_reread", "tilt_reread", "alternated", "hop_swept", "pointed", "far_locked", "locks_watched", "locks_torque", "held_fixed",
    "hop_photographed", "stable_ten_minutes", "automatic_again", "port_closed", "bends", "clamp_torque", "sealed", "proved_dead", "reading_taken",
    "readings_written", "cutoff_voltage", "alarms_proved",
)  # fmt: skip
"""Kinds of criteria met by the last of several acts, begun by the first: who is on the way there is not told that it is wrong."""
ACCIDENTS = ("person_fell", "item_dropped")
"""Events that the world shows in every mode."""
ALWAYS = "any"
"""The job of steps that are kept, not done: they stay open until the hand-over, unless they are broken."""
REFRESH_MS = 250
"""A live display shows a new value four times a second."""


@lru_cache(maxsize=1)
def step_icons() -> dict[str, str]:
    """The pictogram of each step by `job.step`."""
    data = plain(read_document(bundled_root() / "assets" / "steps.yaml"))["steps"]
    return {f"{job}.{step}": str(row["icon"]) for job, steps in data.items() for step, row in steps.items()}


def steps_of(scenario: Scenario, seed: int, jobs: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The steps of the jobs with the criteria of each, in the order of the rubric: `job.step` -> criterion ids."""
    found: dict[str, list[str]] = {}
    for criterion in bind(scenario, seed, jobs).criteria:
        found.setdefault(f"{criterion.form.job}.{criterion.form.step}", []).append(criterion.id)
    order = [name for name in step_icons() if name in found]
    return {name: tuple(found[name]) for name in order}


def refusal_said(entry: LogEntry) -> Msg | None:
    """What the refusal of an entry says, None where there was none."""
    if entry.refusal is None:
        return None
    params = dict(entry.refusal)
    return msg(f"refusal.{params.pop('code')}", **params)


def trial_of(world: World, action: Action, at_ms: int, chance: Chance) -> Trial:
    """What would come of an action in a World; a fault of the program counts as a refusal, as in the log."""
    try:
        return Trial(action.decide(world, at_ms, chance), None)
    except Refusal as refused:
        return Trial((), msg(f"refusal.{refused.code}", **refused.params))
    except Exception as fault:  # noqa: BLE001 - whatever it is, it must not stop the trainee
        return Trial((), msg("refusal.simulator_fault", fault=type(fault).__name__))


def readings_in(entries: Sequence[LogEntry]) -> dict[tuple[str, str], ReadingView]:
    """The last reading of every quantity at every place."""
    found: dict[tuple[str, str], ReadingView] = {}
    for entry in effective(entries):
        for made in entry.events:
            if isinstance(made, InstrumentRead):
                key = (made.quantity, made.at)
                found[key] = ReadingView(made.quantity, made.at, made.value, made.unit, entry.at_ms, entry.seq, made.subject)
    return found


def told_by(entry: LogEntry | None) -> Told | None:
    """The entry as a scene hears of it."""
    if entry is None:
        return None
    params = dict(entry.action or {})
    do = str(params.pop("do", ""))
    return Told(entry.seq, entry.actor, do, entry.events, refusal_said(entry), params)


class WorkOn:
    """What live and past work have in common: a World at a moment, the entries that led to it, the sheet."""

    def __init__(self, scenario: Scenario, header: Header, mode: Mode) -> None:
        self.scenario, self.seed, self.jobs, self.mode = scenario, header.seed, header.jobs, mode
        seed, jobs = header.seed, header.jobs
        self._prelude = header.prelude
        self.sheet = sheet_of(scenario, seed)
        self.minutes = 0
        self._steps = steps_of(scenario, seed, jobs)
        self._lugs = tuple(scenario.document(seed).lugs)
        self._view: WorkView | None = None
        self._acting = self.sheet.me
        self._shapes: tuple[tuple[object, int], Shapes | None] | None = None
        self._display: tuple[World, int, str, tuple[str, int | None]] | None = None
        self._turning: tuple[int, Turning] | None = None

    # What the two kinds answer

    def world(self) -> World:
        """The World now."""
        raise NotImplementedError

    def now(self) -> int:
        """Work time now."""
        raise NotImplementedError

    def entries(self) -> Sequence[LogEntry]:
        """The entries up to now."""
        raise NotImplementedError

    def grade(self) -> Grade | None:
        """The grade as it stands, where the mode shows verdicts."""
        return None

    # What scenes ask

    @property
    def began_ms(self) -> int:
        """Work time at which the attempt's own jobs began: what comes before is the prelude."""
        before = self.entries()[: self._prelude]
        return before[-1].at_ms + took_ms(before[-1]) if before else 0

    def changed(self) -> None:
        """The World, the clock or the log have moved: the next view is made anew."""
        self._view = None

    def view(self) -> WorkView:
        """All that is known now."""
        if self._view is None:
            self._view = self._made()
        return self._view

    def trial(self, action: Action) -> Trial:
        """What would come of an action now."""
        return trial_of(self.world(), action, self.now(), Chance(self.seed, len(self.entries()) + 1))

    def shows(self, instrument: str) -> tuple[str, int | None] | None:
        """What a multimeter's display shows now."""
        world, now_ms = self.world(), self.now()
        meter = world.instruments.get(instrument)
        if meter is None or meter.mode == "off" or not meter.red:
            return None
        known = self._display
        if known is None or known[0] is not world or known[1:3] != (now_ms, instrument):  # belt and trace look at the same moment
            known = self._display = (world, now_ms, instrument, shown(world, meter, now_ms, Chance(self.seed, now_ms // REFRESH_MS)))
        return known[3]

    def shapes(self) -> Shapes | None:
        """The tower's shapes now; the same object for a sixtieth of a second of the same World."""
        world, now_ms = self.world(), self.now()
        known = self._shapes
        if known is None or known[0][0] is not world or known[0][1] != now_ms:
            known = self._shapes = ((world, now_ms), shapes_of(world, now_ms))
        return known[1]

    def act_as(self, person: str) -> None:
        """The trainee acts for another person of his crew from now on."""
        if person in self.sheet.people and person != self._acting:
            self._acting = person
            self.changed()

    def _follow(self, done: LogEntry | None) -> None:
        """Where somebody else works, the eyes are those of whoever acted last; what the log does not name, the first of the crew did."""
        by = str((done.action or {}).get("by", ME)) if done else ""
        if not self.is_live() and by in self.sheet.people:
            self._acting = by

    def sees(self, person: str) -> Perception:
        """What one of the crew sees now."""
        return perceive(self.world(), person, self.now())

    def accidents(self) -> tuple[Event, ...]:
        """What nobody on a real site would overlook, since this was asked last; nothing of what is past or only watched."""
        return ()

    def last_done(self, do: str) -> Mapping[str, Any]:
        """The last action of a kind that was taken and not undone; empty for none."""
        done = (entry.action for entry in reversed(effective(self.entries())) if entry.do == do and entry.refusal is None)
        return next((action for action in done if action), {})

    def turning(self) -> Turning:
        """What was done with the nuts of the planned dish, and what was read; the same object until an entry was made."""
        entries = self.entries()
        key = len(entries)
        if self._turning is None or self._turning[0] != key:
            data, plan = dish_data(self.view()), self.sheet.plan.mount
            self._turning = key, turning_in(effective(entries), plan.dish if plan else "", data.fine_ddeg if data else 0)
        return self._turning[1]

    def _made(self) -> WorkView:
        world, entries, now_ms = self.world(), self.entries(), self.now()
        last = next((entry for entry in reversed(entries) if entry.actor != "world"), None)
        done = next((entry for entry in reversed(entries) if entry.actor == "trainee" and entry.action), None)
        self._follow(done)
        grade = self.grade()
        closed = bool(entries) and any(made.IS in ("handed_over", "abandoned") for made in entries[-1].events)
        return WorkView(
            scenario=self.scenario.id,
            mode=self.mode,
            jobs=self.jobs,
            seed=self.seed,
            sheet=self.sheet,
            seen=perceive(world, self._acting, now_ms),
            now_ms=now_ms,
            live=self.is_live() and not closed,
            paused=is_paused(entries),
            closed=closed,
            places=world.layout.places,
            guides=world.layout.guides,
            lugs=self._lugs,
            steps=self._step_views(entries, grade, closed),
            breaches=tuple(breach.message for breach in grade.breaches) if grade else (),
            readings=readings_in(entries),
            told=told_by(last),
            done=told_by(done),
            entries=len(entries),
            minutes=self.minutes,
            began_ms=self.began_ms,
            facts=self._facts(world),
            notes=notes_in(entries),
        )

    def is_live(self) -> bool:
        """Whether anything can be done."""
        return False

    def _facts(self, world: World) -> dict[str, str]:
        """What everybody on the site knows without looking: names of its two sites."""
        return {site.id: site.id for site in world.sites.values()}

    def _step_views(self, entries: Sequence[LogEntry], grade: Grade | None, closed: bool) -> tuple[StepView, ...]:
        aim = next((made.subject for entry in entries for made in entry.events if isinstance(made, Aimed)), "")
        results = {result.form.id: result for result in grade.results} if grade else {}
        hinted = [made.subject for entry in entries for made in entry.events if isinstance(made, Hinted)]
        out: list[StepView] = []
        looked = closed or any(entry.do == "report" and entry.refusal is None for entry in entries[self._prelude :])
        for name, ids in self._steps.items():
            if aim not in ("", name):
                continue
            job, _, step = name.partition(".")
            rows = tuple(_criterion_view(results[one], closed, looked) for one in ids if one in results)
            state = _state(rows)
            if job == ALWAYS and state == "done" and not closed:
                state = "later"
            out.append(StepView(job, step, step_icons()[name], state, rows, sum(hinted.count(one) for one in ids)))
        return _with_now(out)


def _with_now(steps: list[StepView]) -> tuple[StepView, ...]:
    """The steps with the one that is next marked: the first with something not yet begun, else the first that is open. What is kept all the time is none."""
    open_still = [step for step in steps if step.state == "later" and step.criteria and step.job != ALWAYS]
    begun = [step for step in open_still if not all(row.done for row in step.criteria)]
    now = next(iter([*begun, *open_still]), None)
    return tuple(replace(step, state="now") if step is now else step for step in steps)


def _criterion_view(result: Any, closed: bool, looked: bool) -> CriterionView:
    """A criterion as it stands. Whether there is anything to find is not told before something was reported: until then it is open."""
    verdict = result.verdict
    if result.form.kind in FOUND_OUT and not looked:
        return CriterionView(result.form.id, "missed", False, verdict.message, 0.0, result.maximum)
    waits = result.form.kind in FOUND_OUT or (result.form.kind in TO_COME and verdict.name == "missed")
    done = verdict.done and (closed or not waits)
    return CriterionView(result.form.id, verdict.name, done, verdict.message, result.points, result.maximum)


def _state(rows: Sequence[CriterionView]) -> str:
    """How a step stands: done where all is met, wrong where all is begun and something of it counts nothing yet."""
    asked = [row for row in rows if row.verdict != "not_assessed"]
    if not asked:
        return "done" if rows else "later"
    if all(row.verdict == "met" for row in asked):
        return "done"
    begun = all(row.done for row in asked)
    return "wrong" if begun and any(row.verdict == "missed" for row in asked) else "later"


class LiveWork(WorkOn):
    """The attempt being made. `watched`: somebody else acts (demonstration), the person at the window only looks."""

    def __init__(self, attempt: Attempt, *, watched: bool = False) -> None:
        super().__init__(attempt.scenario, attempt.session.header, attempt.mode)
        self.attempt, self._watched = attempt, watched
        self._looked = len(attempt.session.entries)

    def accidents(self) -> tuple[Event, ...]:
        """Falls and dropped things in the entries made since."""
        entries, since = self.attempt.session.entries, self._looked
        self._looked = len(entries)
        return () if self._watched else tuple(made for entry in entries[since:] for made in entry.events if made.IS in ACCIDENTS)

    def is_live(self) -> bool:
        """Unless it is only watched."""
        return not self._watched

    def world(self) -> World:
        """The attempt's World."""
        return self.attempt.world

    def now(self) -> int:
        """The attempt's clock."""
        return self.attempt.now_ms

    def entries(self) -> Sequence[LogEntry]:
        """Every entry so far."""
        return self.attempt.session.entries

    def grade(self) -> Grade | None:
        """The running grade where the mode shows verdicts."""
        return self.attempt.grade() if self.mode.shows_verdicts else None


class PastWork(WorkOn):
    """An attempt as it stood after an entry; `go_to` moves through it."""

    def __init__(self, scenario: Scenario, replay: Replay) -> None:
        super().__init__(scenario, replay.header, MODES[replay.header.mode])
        self.replay = replay
        self.seq, self.at_ms = len(replay.entries), replay.entries[-1].at_ms if replay.entries else 0

    def go_to(self, seq: int, at_ms: int | None = None) -> None:
        """After entry `seq` (0: before the first), at a moment not before it."""
        self.seq = max(0, min(seq, len(self.replay.entries)))
        least = self.replay.entries[self.seq - 1].at_ms if self.seq else 0
        self.at_ms = max(least, at_ms or 0)
        self.changed()

    def world(self) -> World:
        """The World after that entry."""
        return self.replay.worlds[self.seq]

    def now(self) -> int:
        """That moment."""
        return self.at_ms

    def entries(self) -> Sequence[LogEntry]:
        """The entries up to there."""
        return self.replay.entries[: self.seq]
