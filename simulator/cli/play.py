"""`bts-sim play` goes straight into the work; `bts-sim` alone opens the window at home."""

from __future__ import annotations

import typer

from simulator.base.errors import SimulatorError, WrongCall
from simulator.base.msg import msg
from simulator.cli.console import Console
from simulator.cli.options import Options
from simulator.cli.window import open_window
from simulator.conduct.assessment_asked import asked
from simulator.scenario.load import load_scenario
from simulator.session.mode import MODES
from simulator.ui.by_hand import jobs_by_hand


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("play", help=console.texts.text("cli.play"))
    def play(
        scenario: str = options.scenario(),
        job: list[str] = options.job(),
        mode: str = options.more("play_mode", None, "--mode", metavar="practice|assessment|drill|demonstration"),
        assessment: str = options.more("assessment", None, "--assessment", metavar="FILE|CODE"),
        seed: int = options.seed(),
        trainee: list[str] = options.more("trainee", [], "--trainee", metavar="NUMBER"),
        data: str = options.data(),
        lang: str = options.lang(),
    ) -> None:
        console.about(scenario)
        with console.guard():
            wish = _wish(scenario, tuple(job), mode, assessment, seed, tuple(trainee))
            open_window(console, data, lang, lambda window: _straight_in(window, scenario, wish))


def _wish(scenario: str, jobs: tuple[str, ...], mode: str | None, assessment: str | None, seed: int | None, trainees: tuple[str, ...]) -> dict[str, object]:
    """What is asked for, checked before a window opens."""
    if assessment is not None:
        if seed is not None or jobs or mode not in (None, "assessment"):
            raise WrongCall(msg("error.assessment_fixes"))
        found, its_seed, its_jobs, minutes, label = asked(assessment, scenario)
        its_jobs = jobs_by_hand(found, its_jobs)
        return {"mode": "assessment", "jobs": its_jobs, "seed": its_seed, "minutes": minutes, "label": label, "numbers": trainees, "scenario": found}
    chosen = mode or "practice"
    if chosen not in MODES:
        raise WrongCall(msg("error.no_such_mode", got=chosen, known=", ".join(MODES)))
    loaded = load_scenario(scenario)
    return {"mode": chosen, "jobs": jobs_by_hand(loaded, jobs), "seed": seed or 0, "numbers": trainees, "scenario": loaded}


def _straight_in(window: object, scenario: str, wish: dict[str, object]) -> None:
    """Home below, the work on top; what cannot be begun is said in the window."""
    from simulator.ui.app import App
    from simulator.ui.starting import start

    assert isinstance(window, App)
    window.home()
    window.scenario = wish.pop("scenario")
    try:
        start(window, wish)
        if not window.office.lasting:
            window.trouble(msg("ui.home.not_lasting"))
    except SimulatorError as error:
        window.trouble(error.message)
