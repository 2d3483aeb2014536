"""How attempts begin, are taken up, end and are looked at again from the window."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.base.errors import WrongCall
from simulator.base.msg import msg
from simulator.conduct.attempt import Timed, jobs_before
from simulator.conduct.logs import LogFile, graded, write_files
from simulator.conduct.running import Running
from simulator.expert.runner import prelude_for
from simulator.mechanics.action import action_from_dict
from simulator.reports.files import report_files
from simulator.scenario.scenario import Scenario
from simulator.session.replay import Replay
from simulator.session.standing import effective
from simulator.storage.rows import AttemptRow
from simulator.ui.by_hand import jobs_by_hand
from simulator.ui.drilling import expert_until
from simulator.ui.office import first_scenario
from simulator.ui.playback import Demonstration, LogPlayback
from simulator.ui.preparing import preparing
from simulator.ui.shift import Shift

if TYPE_CHECKING:
    from simulator.ui.app import App


def start(app: App, about: dict[str, Any]) -> None:
    """Begins an attempt: `mode`, `jobs`, `seed`, `step`, `numbers`, `minutes`, `label`, each with its default; a demonstration is only watched."""
    scenario = app.scenario or first_scenario()
    mode = str(about.get("mode", "practice"))
    jobs = jobs_by_hand(scenario, tuple(about.get("jobs", ())))
    seed = int(about["seed"]) if about.get("seed") is not None else app.office.next_seed(scenario)
    app.let_go()
    app.scenario = scenario
    prelude = _before(app, scenario, seed, jobs, str(about.get("step", "")))
    if mode == "demonstration":
        app.playback = Demonstration(scenario, seed, jobs, app.office.clock())
        app.work()
        return
    step = str(about.get("step", ""))
    numbers, label = tuple(about.get("numbers", ())), str(about.get("label", ""))
    minutes = int(about.get("minutes", 0))
    running = app.office.begin(scenario, seed, jobs, mode, prelude, numbers=numbers, label=label, minutes=minutes)
    if step:
        running.attempt.aim(step)
    take(app, running)


def _before(app: App, scenario: Scenario, seed: int, jobs: tuple[str, ...], step: str = "") -> tuple[Timed, ...]:
    """What the expert does before these jobs, or before a step of them; where that takes a while the window says so."""
    if not step and not jobs_before(scenario, jobs):
        return ()
    told = preparing(app)
    prelude = prelude_for(scenario, seed, jobs, told)
    return (*prelude, *expert_until(scenario, seed, jobs, step, told)) if step else prelude


def start_assessment(app: App, given: str) -> None:
    """Begins the assessment of a file or code; raises WrongCall for one nothing installed fits."""
    scenario, seed, jobs, minutes, label = app.office.assessment(given)
    jobs = jobs_by_hand(scenario, jobs)
    app.let_go()
    app.scenario = scenario
    running = app.office.begin(scenario, seed, jobs, "assessment", _before(app, scenario, seed, jobs), label=label, minutes=minutes)
    take(app, running)


def take(app: App, running: Running) -> None:
    """Takes a running attempt in hand and shows where its trainee stands."""
    app.scenario = running.attempt.scenario
    app.shift = Shift(running, app.office.clock)
    if running.attempt.closed:  # the process was killed between the hand-over and its grade
        finish(app, app.shift)
        return
    app.work()


def resume(app: App, attempt_id: str) -> None:
    """Takes an interrupted attempt up again; it comes back as it was left, paused ones paused."""
    app.let_go()
    running = app.office.resume(attempt_id)
    take(app, running)


def repeat(app: App, about: dict[str, Any]) -> None:
    """A job's step again, from just before it, as the trainee himself came to it; the prelude is not graded."""
    opened = app.finished
    if opened is None:
        raise WrongCall(msg("error.nothing_to_resume", path=""))
    log, _ = opened
    header = log.header
    job, step = str(about.get("job", "")), str(about.get("step", ""))
    seq = first_of_step(log, job, step)
    prelude = own_actions(log.replay, seq)
    app.let_go()
    app.scenario = log.scenario
    running = app.office.begin(log.scenario, header.seed, header.jobs, "drill", prelude)
    running.attempt.aim(f"{job}.{step}")
    take(app, running)


def own_actions(replay: Replay, before: int) -> tuple[Timed, ...]:
    """The actions that count before entry `before`, with their times."""
    kept = effective(replay.entries[: max(0, before - 1)])
    return tuple((entry.at_ms, action_from_dict(entry.action)) for entry in kept if entry.actor == "trainee" and entry.action and not entry.refusal)


def first_of_step(log: LogFile, job: str, step: str) -> int:
    """The first entry a criterion of the step cites as evidence; the end where none does."""
    report = graded(log)
    cited = [seq for row in report["criteria"] if row["job"] == job and row["step"] == step for seq in row["evidence"]]
    least = log.header.prelude + 1
    return min([seq for seq in cited if seq >= least], default=len(log.replay.entries))


def hand_over(app: App, *, out_of_time: bool = False) -> None:
    """Hands over, grades, stores the result, shows the debrief."""
    assert app.shift is not None
    shift = app.shift
    if not shift.attempt.closed:
        shift.pause(on=False)
        shift.hand_over()
    finish(app, shift)
    if out_of_time:
        app.tell(app.texts.text("ui.assessment.over"), "clock")


def finish(app: App, shift: Shift) -> None:
    """The grade goes into the store and beside the log."""
    running = shift.running
    title = app.texts.text("title") if app.texts.has("title") else ""
    report = running.report(title)
    app.let_go()
    running.store_result(report, app.office.clock())
    shown, full = running.shown(report)
    write_files(running.out, report_files(shown, app.texts, full=full))
    app.stack = [("home", {})]
    app.show("debrief", {"attempt": running.row})


def watch(app: App, log: LogFile, report: dict[str, Any] | None, seq: int = 0) -> None:
    """Shows a log from an entry on."""
    app.scenario = log.scenario
    app.playback = LogPlayback(log.scenario, log.replay, report, seq)
    app.show("cabinet")


def watch_finished(app: App, seq: int) -> None:
    """Shows the attempt of the debrief from an entry on, with its verdicts where they may be seen."""
    log, row = _opened(app)
    watch(app, log, graded(log) if row.mode != "assessment" or row.released else None, seq)


def _opened(app: App) -> tuple[LogFile, AttemptRow]:
    if app.finished is None:
        raise WrongCall(msg("error.nothing_to_resume", path=""))
    return app.finished


def save_report(app: App) -> str:
    """Writes the report beside the log again, in the present language; where it lies."""
    log, row = _opened(app)
    title = app.texts.text("title") if app.texts.has("title") else ""
    full = row.mode != "assessment" or row.released
    write_files(log.path.parent, report_files(graded(log, title), app.texts, full=full))
    return str(log.path.parent / "report.html")


def print_report(app: App) -> None:
    """Opens the page that prints in the system's browser; says where it lies where there is none."""
    path = save_report(app)
    if not webbrowser.open(Path(path).as_uri()):
        app.trouble(msg("ui.report.saved", path=path), "printer")
    else:
        app.trouble(msg("ui.report.opened", path=path), "printer")
