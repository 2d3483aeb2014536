"""Every command of `bts-sim`, with help in the caller's language."""

from __future__ import annotations

import typer

from simulator import __version__
from simulator.cli import (
    actions,
    assessment,
    audit,
    bench,
    check,
    expert,
    grade,
    mistakes,
    play,
    replay,
    results,
    run,
    schema,
    screenshot,
    verify,
)
from simulator.cli.calls import Calls
from simulator.cli.console import Console
from simulator.cli.window import open_window

COMMANDS = (play, replay, screenshot, expert, run, actions, mistakes, audit, grade, verify, check, schema, assessment, results, bench)


def build(lang: str) -> typer.Typer:
    """The application with help in a language."""
    console = Console(lang)
    app = Calls(console.texts, name="bts-sim", help=console.texts.text("cli.app"), add_completion=False)

    @app.callback(invoke_without_command=True)
    def top(
        context: typer.Context,
        version: bool = typer.Option(False, "--version", help=console.texts.text("cli.option.version")),
        lang: str = typer.Option(None, "--lang", metavar="id|en", help=console.texts.text("cli.option.lang")),
        data: str = typer.Option(None, "--data", metavar="DIR", help=console.texts.text("cli.option.data")),
    ) -> None:
        if version:
            console.line(f"bts-sim {__version__}")
            raise typer.Exit
        if context.invoked_subcommand is None:
            with console.guard():
                open_window(console, data, lang, lambda window: window.home())

    for command in COMMANDS:
        command.register(app, console)
    return app
