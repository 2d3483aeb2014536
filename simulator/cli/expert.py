"""`bts-sim expert`: the expert works and hands over."""

from __future__ import annotations

from pathlib import Path

import typer

from simulator.base.errors import WrongCall
from simulator.base.msg import Msg, msg
from simulator.base.nearest import nearest
from simulator.base.units import clock_text
from simulator.cli.clock import now_iso
from simulator.cli.console import Console
from simulator.cli.options import Options, folder
from simulator.conduct.attempt import Attempt, begin
from simulator.conduct.logs import SESSION, write_content, write_files
from simulator.expert.mistake import Mistake, altered
from simulator.expert.mistakes import MISTAKES
from simulator.expert.runner import expert_plan, expert_terms, run_plan, technician_on
from simulator.i18n.texts import Texts
from simulator.reports.document import report_document
from simulator.reports.files import report_files
from simulator.scenario.load import load_scenario
from simulator.session.entry import LogEntry
from simulator.storage.journal import FileJournal


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("expert", help=console.texts.text("cli.expert"))
    def expert(
        scenario: str = options.scenario(),
        out: str = options.out(),
        seed: int = options.seed(),
        job: list[str] = options.job(),
        mistake: list[str] = options.more("mistake", [], "--mistake", metavar="NAME"),
        quiet: bool = options.more("quiet", False, "--quiet"),
        lang: str = options.lang(),
        data: str = options.data(),
    ) -> None:
        del lang, data
        console.about(scenario)
        with console.guard():
            run_expert(console, scenario, folder(out), seed or 0, tuple(job), tuple(mistake), quiet=quiet)


def run_expert(console: Console, name: str, out: Path, seed: int, jobs: tuple[str, ...], names: tuple[str, ...], *, quiet: bool) -> None:
    """Works a scenario and writes log, content and reports into `out`."""
    scenario = load_scenario(name)
    terms = expert_terms(scenario, seed, jobs, started=now_iso())
    mistakes = [need_mistake(item) for item in names]
    for item in mistakes:
        if not item.applies(scenario, seed, terms.jobs):
            console.complain(msg("error.mistake_not_here", got=item.name, seed=seed))
            console.stop(1)
    plan = altered(expert_plan(scenario, seed, terms.jobs), mistakes, scenario, seed)
    set_aside(out)
    write_content(out, scenario)
    journals: list[FileJournal] = []

    def open_sink(line: str) -> FileJournal:
        journals.append(FileJournal.create(out / SESSION, line))
        return journals[0]

    attempt = begin(terms, open_sink)
    try:
        start_s = scenario.document(seed).weather.start_s
        told = None if quiet else lambda entry, why: console.line(spoken(console.texts, entry, why, start_s))
        run_plan(attempt, technician_on(attempt), plan, told)
        attempt.hand_over()
    finally:
        journals[0].close()
    finish(console, attempt, out)


def spoken(texts: Texts, entry: LogEntry, why: Msg, start_s: int) -> str:
    """One line of what the expert does and why."""
    refused = f"  [{texts.say(refusal_message(entry))}]" if entry.refusal else ""
    return f"{clock_text(start_s, entry.at_ms)}  {texts.say(why)}{refused}"


def refusal_message(entry: LogEntry) -> Msg:
    """What a refusal says."""
    params = dict(entry.refusal or {})
    return msg(f"refusal.{params.pop('code')}", **params)


def finish(console: Console, attempt: Attempt, out: Path) -> None:
    """Grades, writes the reports and names them."""
    entries = attempt.session.entries
    title = console.texts.text("title") if console.texts.has("title") else ""
    report = report_document(attempt.grade(), attempt.record(), entries[-1].hash, title=title)
    write_files(out, report_files(report, console.texts, full=True))
    console.say(msg("cli.expert.points", points=_number(report["points"]), maximum=_number(report["maximum"]), proposal=report["proposal"]))
    console.say(msg("cli.report_at", path=str(out / "report.html")))


def _number(value: float) -> str:
    return f"{value:g}"


def need_mistake(name: str) -> Mistake:
    """A mistake by name; raises WrongCall with the nearest."""
    found = MISTAKES.get(name)
    if found is None:
        raise WrongCall(msg("error.no_such_mistake", got=name, did_you_mean=nearest(name, MISTAKES.all())))
    return found


def set_aside(out: Path) -> None:
    """Moves what an earlier run left in the folder into `earlier-<n>`: nothing is lost, the new run has the folder."""
    kept = [path for name in (SESSION, "content.json", "report.json", "report.txt", "report.html") if (path := out / name).exists()]
    if not (out / SESSION).exists():
        return
    number = 1
    while (out / f"earlier-{number}").exists():
        number += 1
    (out / f"earlier-{number}").mkdir(parents=True)
    for path in kept:
        path.replace(out / f"earlier-{number}" / path.name)
