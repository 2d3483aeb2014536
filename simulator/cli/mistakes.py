"""`bts-sim mistakes`: every mistake, whether it applies, what it costs."""

from __future__ import annotations

from typing import Any

import typer

from simulator.cli.console import Console
from simulator.cli.options import Options
from simulator.conduct.attempt import check_jobs
from simulator.expert.mistake import site_of
from simulator.expert.mistakes import MISTAKES
from simulator.scenario.load import load_scenario


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("mistakes", help=console.texts.text("cli.mistakes"))
    def mistakes(
        scenario: str = options.scenario(),
        seed: int = options.seed(),
        job: list[str] = options.job(),
        as_json: bool = options.as_json(),
        lang: str = options.lang(),
    ) -> None:
        del lang
        console.about(scenario)
        with console.guard():
            loaded = load_scenario(scenario)
            jobs = check_jobs(loaded, job)
            site = site_of(loaded, seed or 0)
            rows: list[dict[str, Any]] = [
                {
                    "name": item.name,
                    "job": item.job,
                    "applies": item.applies(loaded, seed or 0, jobs),
                    "costs": list(item.costs(site)),
                    "breaches": list(item.breaches),
                    "says": console.texts.text(f"mistake.{item.name}"),
                }
                for item in MISTAKES.all().values()
            ]
        if as_json:
            console.data(rows)
            return
        for row in rows:
            mark = "x" if row["applies"] else " "
            console.line(f"[{mark}] {row['job']:9} {row['name']}: {row['says']}  -> {', '.join([*row['costs'], *row['breaches']])}")
