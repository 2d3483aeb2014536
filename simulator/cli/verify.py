"""`bts-sim verify`: chain, digests, decisions."""

from __future__ import annotations

import typer

from simulator.base.errors import BrokenLog
from simulator.base.msg import msg
from simulator.cli.console import Console
from simulator.cli.options import Options, folder
from simulator.cli.released import known_store
from simulator.conduct.logs import open_log
from simulator.session.replay import verify as verify_replay


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("verify", help=console.texts.text("cli.verify"))
    def verify(
        session: str = typer.Argument(..., metavar="SESSION", help=console.texts.text("cli.option.session"), show_default=False),
        data: str = options.data(),
        lang: str = options.lang(),
    ) -> None:
        del lang
        with console.guard():
            try:
                log = open_log(folder(session), known_store(data))
                if log is None:
                    console.say(msg("cli.log_empty", path=session))
                    console.stop(0)
                verify_replay(log.replay)
            except BrokenLog as broken:
                console.complain(msg("cli.log_broken", seq=broken.seq))
                raise
            if log.text.torn is not None:
                console.say(msg("cli.torn_line", seq=len(log.text.lines)))
            code = "cli.log_holds" if log.replay.finished else "cli.log_holds_unfinished"
            console.say(msg(code, entries=len(log.replay.entries), path=session))
