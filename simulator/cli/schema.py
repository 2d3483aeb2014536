"""`bts-sim schema`: JSON Schema of the data files, for editors."""

from __future__ import annotations

import typer

from simulator.authoring.schema import schema as schema_of
from simulator.base.errors import WrongCall
from simulator.base.msg import msg
from simulator.base.nearest import nearest
from simulator.cli.console import Console
from simulator.cli.options import Options

KINDS = ("scenario", "catalog", "rubric", "standard")


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("schema", help=console.texts.text("cli.schema"))
    def schema(
        kind: str = typer.Argument("scenario", metavar="[scenario|catalog|rubric|standard]", show_default=False),
        lang: str = options.lang(),
    ) -> None:
        del lang
        with console.guard():
            if kind not in KINDS:
                raise WrongCall(msg("error.no_such_schema", got=kind, known=", ".join(KINDS), did_you_mean=nearest(kind, KINDS)))
            console.data(schema_of(kind))
