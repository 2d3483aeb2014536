"""Options that several commands share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from simulator.base.errors import WrongCall
from simulator.base.msg import msg
from simulator.cli.console import Console


@dataclass(frozen=True, slots=True)
class Options:
    """Typer options with help in the chosen language."""

    console: Console

    def _help(self, name: str) -> str:
        code = f"cli.option.{name}"
        return self.console.texts.text(code) if self.console.texts.has(code) else ""

    def scenario(self) -> Any:
        """SCENARIO: a bundled id or a path."""
        return typer.Argument(..., metavar="SCENARIO", help=self._help("scenario"), show_default=False)

    def out(self) -> Any:
        """--out DIR."""
        return typer.Option(..., "--out", metavar="DIR", help=self._help("out"), show_default=False)

    def seed(self) -> Any:
        """--seed N."""
        return typer.Option(None, "--seed", min=0, max=2**53 - 1, help=self._help("seed"), show_default="0")

    def job(self) -> Any:
        """--job J, again and again."""
        return typer.Option([], "--job", metavar="J", help=self._help("job"), show_default=False)

    def as_json(self) -> Any:
        """--json."""
        return typer.Option(False, "--json", help=self._help("json"))

    def lang(self) -> Any:
        """--lang L."""
        return typer.Option(None, "--lang", metavar="id|en", help=self._help("lang"), show_default=False)

    def data(self) -> Any:
        """--data DIR."""
        return typer.Option(None, "--data", metavar="DIR", help=self._help("data"), show_default=False)

    def more(self, name: str, default: Any, *names: str, metavar: str | None = None, **rest: Any) -> Any:
        """Any other option."""
        return typer.Option(default, *names, metavar=metavar, help=self._help(name), show_default=False, **rest)


def folder(path: str) -> Path:
    """A file or folder named on the command line; raises WrongCall for the home of nobody known."""
    try:
        return Path(path).expanduser()
    except RuntimeError as failure:
        raise WrongCall(msg("error.no_such_file", path=path)) from failure
