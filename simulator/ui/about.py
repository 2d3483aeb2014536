"""What each scene has to be told beside what it was shown for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.ui.app import App

JOBS = ("safety", "mount", "cable", "align", "handover")
"""The jobs home shows progress for until a scenario is loaded: those of the first site that can be done by hand."""


def about_for(app: App, name: str, about: dict[str, Any]) -> dict[str, Any]:
    """What a scene was shown for, and what the program adds to it."""
    maker = ADDED.get(name)
    return {**about, **maker(app, about)} if maker else about


def _home(app: App, about: dict[str, Any]) -> dict[str, Any]:
    return {"view": app.office.home(JOBS), "lasting": app.office.lasting, "files": app.office.assessment_files()}


def _who(app: App, about: dict[str, Any]) -> dict[str, Any]:
    return {"view": app.office.home(JOBS)}


def _history(app: App, about: dict[str, Any]) -> dict[str, Any]:
    return {"view": app.office.home(JOBS), "attempts": tuple(app.office.attempts())}


def _resume(app: App, about: dict[str, Any]) -> dict[str, Any]:
    return {"view": app.office.home(JOBS), "waiting": tuple(app.office.waiting())}


def _assessment(app: App, about: dict[str, Any]) -> dict[str, Any]:
    return {"view": app.office.home(JOBS), "files": app.office.assessment_files()}


def _scenario(app: App, about: dict[str, Any]) -> dict[str, Any]:
    """Scenes before an attempt speak of the first site, with the seed the attempt will have."""
    from simulator.ui.office import first_scenario

    if app.scenario is None:
        app.scenario = first_scenario()
    seed = app.shift.work.seed if app.shift else app.playback.work.seed if app.playback else app.office.next_seed(app.scenario)
    jobs = app.shift.work.jobs if app.shift else app.playback.work.jobs if app.playback else ()
    return {"scenario": app.scenario, "seed": about.get("seed", seed), "jobs": about.get("jobs", jobs)}


def _debrief(app: App, about: dict[str, Any]) -> dict[str, Any]:
    """The report of an attempt as the store has it, its log, whether its proposals may be seen."""
    from simulator.conduct.logs import graded

    if "log" in about:
        log = about["log"]
        app.scenario = log.scenario
        title = app.texts.text("title") if app.texts.has("title") else ""
        return {"report": graded(log, title), "entries": log.replay.entries, "released": True, "mode": log.header.mode}
    log, row = app.office.open(str(about["attempt"]))
    assert log is not None
    app.scenario, app.finished = log.scenario, (log, row)
    title = app.texts.text("title") if app.texts.has("title") else ""
    return {"report": graded(log, title), "entries": log.replay.entries, "released": row.released, "mode": row.mode, "row": row}


ADDED = {
    "home": _home, "who": _who, "settings": _who, "history": _history, "resume": _resume, "assessment": _assessment, "drill": _scenario,
    "warm_up": _who, "briefing": _scenario, "debrief": _debrief,
}  # fmt: skip
