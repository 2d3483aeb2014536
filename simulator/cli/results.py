"""`bts-sim results`: the results store."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import typer

from simulator.base.errors import WrongCall
from simulator.base.msg import msg
from simulator.cli.calls import Calls
from simulator.cli.clock import now_iso
from simulator.cli.console import Console
from simulator.cli.options import Options, folder
from simulator.conduct.logs import write_files
from simulator.reports.files import report_files
from simulator.session.mode import MODES
from simulator.storage.csv_export import export_csv
from simulator.storage.folders import data_dir, write_atomic
from simulator.storage.results import ResultsStore
from simulator.storage.rows import AttemptFilter, AttemptRow


def register(app: typer.Typer, console: Console) -> None:
    """Adds the commands."""
    results = Calls(console.texts, help=console.texts.text("cli.results"), no_args_is_help=True)
    app.add_typer(results, name="results")
    options = Options(console)
    choice = {
        "scenario": options.more("filter_scenario", None, "--scenario"),
        "trainee": options.more("filter_trainee", None, "--trainee"),
        "mode": options.more("filter_mode", None, "--mode"),
        "status": options.more("filter_status", None, "--status", metavar="finished|unfinished|abandoned"),
    }
    _add_list(results, console, options, choice)
    _add_export(results, console, options, choice)
    _add_release(results, console, options)


def _add_list(results: typer.Typer, console: Console, options: Options, choice: dict[str, Any]) -> None:
    @results.command("list", help=console.texts.text("cli.results_list"))
    def list_(
        scenario: str = choice["scenario"],
        trainee: str = choice["trainee"],
        mode: str = choice["mode"],
        status: str = choice["status"],
        as_json: bool = options.as_json(),
        data: str = options.data(),
        lang: str = options.lang(),
    ) -> None:
        del lang
        with console.guard():
            rows = _rows(data, scenario, trainee, mode, status)
        if as_json:
            console.data([listed(row) for row in rows])
            return
        for row in rows:
            console.line(_line(row))
        console.say(msg("cli.results_count", count=len(rows)))


SEPARATORS = (",", ";")
"""What parts the cells of a table."""


def _add_export(results: typer.Typer, console: Console, options: Options, choice: dict[str, Any]) -> None:
    @results.command("export", help=console.texts.text("cli.results_export"))
    def export(
        csv: str = options.more("csv", ..., "--csv", metavar="FILE"),
        scenario: str = choice["scenario"],
        trainee: str = choice["trainee"],
        mode: str = choice["mode"],
        status: str = choice["status"],
        separator: str = options.more("separator", ",", "--separator"),
        bom: bool = options.more("bom", False, "--bom"),
        data: str = options.data(),
        lang: str = options.lang(),
    ) -> None:
        del lang
        with console.guard():
            if separator not in SEPARATORS:
                raise WrongCall(msg("error.separator", got=separator))
            rows = _rows(data, scenario, trainee, mode, status)
            write_atomic(folder(csv), export_csv(rows, separator=separator, decimal="," if separator == ";" else ".", bom=bom))
            console.say(msg("cli.results_exported", count=len(rows), path=csv))


def _add_release(results: typer.Typer, console: Console, options: Options) -> None:
    @results.command("release", help=console.texts.text("cli.results_release"))
    def release(
        attempt: str = typer.Argument(..., metavar="ATTEMPT", show_default=False),
        assessor: str = options.more("assessor", ..., "--assessor", metavar="NAME"),
        data: str = options.data(),
        lang: str = options.lang(),
    ) -> None:
        del lang
        with console.guard():
            with closing(ResultsStore(data_dir(data))) as store:
                store.release(attempt, assessor, now_iso())
                _renew(console, store, attempt)
            console.say(msg("cli.released", attempt=attempt, assessor=assessor))


def _rows(data: str | None, scenario: str | None, trainee: str | None, mode: str | None, status: str | None) -> list[AttemptRow]:
    if status not in (None, "finished", "unfinished", "abandoned"):
        raise WrongCall(msg("error.no_such_status", got=status, known="finished, unfinished, abandoned"))
    if mode not in (None, *MODES):
        raise WrongCall(msg("error.no_such_mode", got=mode, known=", ".join(MODES)))
    wanted = AttemptFilter(scenario=scenario, number=trainee, mode=mode, status=status)  # type: ignore[arg-type]
    with closing(ResultsStore(data_dir(data))) as store:
        return store.attempts(wanted)


def listed(row: AttemptRow) -> dict[str, Any]:
    """An attempt as data; proposals stand here for the assessor, who alone uses this command."""
    return {
        "id": row.id,
        "scenario": row.scenario,
        "seed": row.seed,
        "mode": row.mode,
        "jobs": list(row.jobs),
        "trainees": list(row.numbers),
        "started": row.started,
        "ended": row.ended,
        "status": row.status,
        "points": row.points,
        "maximum": row.maximum,
        "proposal": row.proposal,
        "needs_observation": row.needs_observation,
        "breaches": row.breaches,
        "released": row.released,
        "session": row.log_path,
    }


def _line(row: AttemptRow) -> str:
    points = "-" if row.points is None else f"{row.points:g}/{row.maximum:g}"
    names = ",".join(row.numbers) or "-"
    return f"{row.id}  {row.started[:16]}  {row.mode:10}  {row.status:10}  {names:12}  {points:>11}  {row.proposal or '-'}"


def _renew(console: Console, store: ResultsStore, attempt_id: str) -> None:
    """The trainee's copy of the report, now with proposals."""
    row = store.attempt(attempt_id)
    grades = store.grades(attempt_id)
    place = Path(store.log_file(row)).parent
    if grades and place.is_dir():
        console.about(row.scenario)
        write_files(place, report_files({**json.loads(grades[-1].report), "released": True}, console.texts, full=True))
