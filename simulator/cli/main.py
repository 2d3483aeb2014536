"""`bts-sim`: builds the commands in the caller's language and runs one."""

from __future__ import annotations

import sys

import typer

from simulator import __version__
from simulator.cli import actions, assessment, audit, bench, check, expert, grade, mistakes, results, run, schema, verify
from simulator.cli.console import Console, language_of, use_utf8

COMMANDS = (expert, run, actions, mistakes, audit, grade, verify, check, schema, assessment, results, bench)


def build(lang: str) -> typer.Typer:
    """The application with help in a language."""
    console = Console(lang)
    app = typer.Typer(name="bts-sim", help=console.texts.text("cli.app"), no_args_is_help=True, add_completion=False, rich_markup_mode=None)

    @app.callback(invoke_without_command=True)
    def top(
        version: bool = typer.Option(False, "--version", help=console.texts.text("cli.option.version")),
        lang: str = typer.Option(None, "--lang", metavar="id|en", help=console.texts.text("cli.option.lang")),
    ) -> None:
        del lang
        if version:
            console.line(f"bts-sim {__version__}")
            raise typer.Exit

    for command in COMMANDS:
        command.register(app, console)
    return app


def main() -> None:
    """Entry point of the script `bts-sim`."""
    use_utf8()
    build(language_of(sys.argv[1:]))()


if __name__ == "__main__":
    main()
