"""`bts-sim replay`: an attempt in the window, with scrubber and speed."""

from __future__ import annotations

import typer

from simulator.base.errors import WrongCall
from simulator.base.msg import msg
from simulator.cli.console import Console
from simulator.cli.options import Options, folder
from simulator.cli.released import known_store
from simulator.cli.window import open_window
from simulator.conduct.logs import LogFile, graded, open_log


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("replay", help=console.texts.text("cli.replay"))
    def replay(
        session: str = typer.Argument(..., metavar="SESSION", help=console.texts.text("cli.option.session"), show_default=False),
        data: str = options.data(),
        lang: str = options.lang(),
    ) -> None:
        with console.guard():
            log = open_log(folder(session), known_store(data))
            if log is None:
                raise WrongCall(msg("error.nothing_to_replay", path=session))
            console.about(log.header.scenario)
            found = log
            open_window(console, data, lang, lambda window: _watch(window, found))


def _watch(window: object, log: LogFile) -> None:
    """Home below, the replay on top; verdicts are marked where the mode shows them."""
    from simulator.session.mode import MODES
    from simulator.ui.app import App
    from simulator.ui.starting import watch

    assert isinstance(window, App)
    window.home()
    watch(window, log, graded(log) if MODES[log.header.mode].shows_verdicts else None)
