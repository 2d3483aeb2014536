"""`bts-sim grade`: grades again from the log."""

from __future__ import annotations

import typer

from simulator.base.msg import msg
from simulator.cli.console import Console
from simulator.cli.options import Options, folder
from simulator.cli.released import attempt_of, known_store, label_of, title_beside
from simulator.conduct.logs import graded, open_log
from simulator.reports.document import without_proposals
from simulator.reports.text import text_report


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("grade", help=console.texts.text("cli.grade"))
    def grade(
        session: str = typer.Argument(..., metavar="SESSION", help=console.texts.text("cli.option.session"), show_default=False),
        as_json: bool = options.as_json(),
        data: str = options.data(),
        lang: str = options.lang(),
    ) -> None:
        del lang
        with console.guard():
            store = known_store(data)
            log = open_log(folder(session), store)
            if log is None:
                console.complain(msg("cli.log_empty", path=session))
                console.stop(0)
            console.about(log.header.scenario)
            if log.text.torn is not None:
                console.complain(msg("cli.torn_line", seq=len(log.text.lines)))
            row = attempt_of(store, log.path)
            released = bool(row and row.released)
            title = console.texts.text("title") if console.texts.has("title") else title_beside(log.path)
            report = graded(log, title, label_of(store, row))
            report = {**report, "released": True} if released else report
            full = log.header.mode != "assessment" or released
            shown = report if full else without_proposals(report)
            if as_json:
                console.data(shown)
            else:
                console.line(text_report(shown, console.texts, with_proposals=full))
            if report["status"] == "unfinished":
                console.complain(msg("cli.log_unfinished", path=session))
