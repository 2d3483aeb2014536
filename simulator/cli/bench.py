"""`bts-sim bench`: each budget that exists so far, measured on this machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import typer

from simulator.base.msg import msg
from simulator.cli import measures, measures_link, measures_window
from simulator.cli.console import Console
from simulator.cli.options import Options

NOT_HERE = ("wheels", "installed", "lost_by_a_kill", "lost_by_a_power_cut")
"""Budgets that are measured where a folder of wheels is made, and by the proofs that kill."""


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("bench", help=console.texts.text("cli.bench"))
    def bench(as_json: bool = options.as_json(), lang: str = options.lang()) -> None:
        del lang
        with console.guard():
            measured = [row(*item) for item in (*measures.BUDGETS, *measures_link.BUDGETS, *measures_window.BUDGETS)]
            rows = [item for item in measured if item["value"] is not None]
        if as_json:
            console.data(rows)
        else:
            for item in rows:
                mark = "ok" if item["holds"] else "!!"
                console.line(f"{mark}  {item['name']:34} {item['value']:>10.3f} {item['unit']:4} <= {item['budget']:g}")
        for name in (*NOT_HERE, *(item["name"] for item in measured if item["value"] is None)):
            console.complain(msg("cli.bench_left_out", name=name))
        sys.stdout.flush()


def row(name: str, unit: str, budget: float, measure: Callable[[], float | None]) -> dict[str, Any]:
    """One budget measured; `value` is None where it cannot be measured here."""
    found = measure()
    value = None if found is None else round(found, 4)
    return {"name": name, "value": value, "unit": unit, "budget": budget, "holds": value is None or value <= budget}


