"""`bts-sim check`: validates data files, all problems at once."""

from __future__ import annotations

import typer

from simulator.authoring.check import check_paths, problem_dict, problem_line
from simulator.base.msg import msg
from simulator.cli.console import Console
from simulator.cli.options import Options, folder


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("check", help=console.texts.text("cli.check"))
    def check(
        paths: list[str] = typer.Argument(..., metavar="PATH...", help=console.texts.text("cli.option.paths"), show_default=False),
        as_json: bool = options.as_json(),
        lang: str = options.lang(),
    ) -> None:
        del lang
        with console.guard():
            problems = check_paths([folder(path) for path in paths], None)
        if as_json:
            console.data([problem_dict(problem, console.texts) for problem in problems])
        else:
            for problem in problems:
                console.line(problem_line(problem, console.texts))
            console.say(msg("cli.check_done" if not problems else "cli.check_problems", count=len(problems)))
        if problems:
            console.stop(1)
