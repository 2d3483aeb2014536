"""A scene as it stands at a moment of an attempt, for pictures: README, references, reviewers."""

from __future__ import annotations

import contextlib

from simulator.base.msg import Msg
from simulator.conduct.attempt import Attempt
from simulator.conduct.logs import LogFile
from simulator.conduct.running import Running
from simulator.expert.runner import expert_plan, prelude_for, run_plan, technician_on
from simulator.mechanics.mounting.hoisting import StartHoisting
from simulator.scenario.scenario import Scenario
from simulator.session.entry import LogEntry
from simulator.ui.app import App
from simulator.ui.office import Office
from simulator.ui.playback import LogPlayback
from simulator.ui.scenes.work import WorkScene
from simulator.ui.starting import take
from simulator.ui.window import Window

JOBS_OF = {"safety": ("safety",), "tower": ("mount",), "align": ("align",), "cabinet": ("cable",), "debrief": ()}
"""Which jobs the expert does for a scene's picture; none named: all."""
SHARE_OF = {"tower": 0.48}
"""How much of the job the expert has done in its picture, where that is not half: on the tower he pulls the bolts of the antenna."""
NUMBER = "07"
MOST_PIECES = 400
"""More pieces than any picture is made of."""


class _Enough(Exception):
    """The expert has gone as far as was wanted."""


def hang(
    stage: Window, office: Office, lang: str, scenario: Scenario, scene: str, *, seed: int = 0, log: LogFile | None = None, at_entry: int | None = None
) -> App:
    """Draws the scene on the stage: from a log at an entry, else as the expert has it half-way. Raises NoScene."""
    office.choose(trainee=NUMBER, avatar=1, warmed_up=True)
    app = App(stage, office, lang)
    app.scenario = scenario
    if scene == "home":
        app.home()
    elif scene == "briefing":
        app.show("briefing", {"seed": seed})
    elif scene == "debrief":
        _debrief(app, scenario, seed, log)
    elif log is not None:
        app.shows_bar = False
        app.playback = LogPlayback(scenario, log.replay, None, len(log.replay.entries) if at_entry is None else at_entry)
        app.show(scene)
    else:
        half_way(app, scenario, seed, scene)
    settle(app)
    return app


def settle(app: App) -> None:
    """A few steps of time, then the picture."""
    for _ in range(3):
        app.steps += 1
        if app.scene is not None:
            app.scene.step(app.now_ms)
    app.picture()
    for _ in range(MOST_PIECES):  # a picture made bit by bit is looked at when it is whole
        if app.scene is None or not app.scene.is_busy():
            break
        app.scene.step(app.now_ms)
        app.picture()


def worked(attempt: Attempt, scenario: Scenario, seed: int, share: float) -> None:
    """Lets the expert do a share (0 to 1) of his work on an attempt."""
    plan = expert_plan(scenario, seed, attempt.session.header.jobs)
    most = max(1, round(_length(attempt, scenario, seed) * share))
    done = 0

    def told(entry: LogEntry, why: Msg) -> None:
        nonlocal done
        done += 1
        if done >= most and share < 1:
            raise _Enough

    with contextlib.suppress(_Enough):
        run_plan(attempt, technician_on(attempt), plan, told)


def worked_until(attempt: Attempt, scenario: Scenario, seed: int, do: str) -> LogEntry:
    """Lets the expert work until he has done that for the first time; the entry of it."""
    found: list[LogEntry] = []

    def told(entry: LogEntry, why: Msg) -> None:
        if entry.do == do:
            found.append(entry)
            raise _Enough

    with contextlib.suppress(_Enough):
        run_plan(attempt, technician_on(attempt), expert_plan(scenario, seed, attempt.session.header.jobs), told)
    return found[0]


def hauling(app: App, scenario: Scenario, seed: int) -> None:
    """The tower while a load comes down from the top on its running rope, seen by who stands up there."""
    running = _begun(app, scenario, seed, JOBS_OF["tower"])
    attempt = running.attempt
    entry = worked_until(attempt, scenario, seed, "hoist")
    action = dict(entry.action or {})
    attempt.do(StartHoisting(pulley=str(action["pulley"]), rate_mm_s=-300, by=str(action["by"])))
    take(app, running)
    if app.stack[-1][0] != "tower":
        app.stack[-1] = ("tower", {})
        app.make_scene()


def _length(attempt: Attempt, scenario: Scenario, seed: int) -> int:
    """How many actions the expert needs."""
    twin = attempt.fork(lambda line, urgent: None)
    before = len(twin.session.entries)
    run_plan(twin, technician_on(twin), expert_plan(scenario, seed, twin.session.header.jobs))
    return sum(entry.actor == "trainee" for entry in twin.session.entries[before:])


def _begun(app: App, scenario: Scenario, seed: int, jobs: tuple[str, ...]) -> Running:
    chosen = jobs or scenario.playable
    return app.office.begin(scenario, seed, chosen, "practice", prelude_for(scenario, seed, chosen))


def half_way(app: App, scenario: Scenario, seed: int, scene: str, share: float | None = None) -> None:
    """A work scene as the expert has it after a share of its job."""
    running = _begun(app, scenario, seed, JOBS_OF[scene])
    worked(running.attempt, scenario, seed, SHARE_OF.get(scene, 0.5) if share is None else share)
    take(app, running)
    if app.stack[-1][0] != scene:
        app.stack[-1] = (scene, {})
        app.make_scene()
    if isinstance(app.scene, WorkScene):  # the picture shows what the hands are at
        app.scene.follow()
        app.scene.refresh()


def _debrief(app: App, scenario: Scenario, seed: int, log: LogFile | None) -> None:
    """The debrief of a log, or of the expert's own work."""
    if log is not None:
        app.show("debrief", {"log": log})
        return
    running = _begun(app, scenario, seed, ())
    worked(running.attempt, scenario, seed, 1.0)
    running.attempt.hand_over()
    take(app, running)  # handed over: what is left is its grade
