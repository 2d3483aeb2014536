"""`bts-sim run`: performs actions from a file, then hands over."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import typer

from simulator.base.errors import WrongCall
from simulator.base.msg import msg
from simulator.cli.clock import now_iso
from simulator.cli.console import Console
from simulator.cli.files import Written, read_actions
from simulator.cli.options import Options, folder
from simulator.conduct.assessment_asked import asked
from simulator.conduct.attempt import Attempt, Terms, check_jobs
from simulator.conduct.logs import SESSION, content_of, write_files
from simulator.conduct.running import Running, attempt_name, is_theirs, open_attempt, row_of, take_up
from simulator.expert.runner import prelude_for
from simulator.reports.files import report_files
from simulator.scenario.load import load_scenario
from simulator.scenario.scenario import Scenario
from simulator.session.header import Header
from simulator.session.mode import MODES
from simulator.session.replay import read_header
from simulator.storage.folders import data_dir
from simulator.storage.logtext import read_log
from simulator.storage.results import ResultsStore


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("run", help=console.texts.text("cli.run"))
    def run(
        scenario: str = options.scenario(),
        actions: str = options.more("actions", ..., "--actions", metavar="FILE"),
        out: str = options.out(),
        seed: int = options.seed(),
        job: list[str] = options.job(),
        mode: str = options.more("mode", None, "--mode", metavar="practice|assessment"),
        trainee: list[str] = options.more("trainee", [], "--trainee", metavar="NUMBER"),
        assessment: str = options.more("assessment", None, "--assessment", metavar="FILE|CODE"),
        no_handover: bool = options.more("no_handover", False, "--no-handover"),
        resume: bool = options.more("resume", False, "--resume"),
        data: str = options.data(),
        lang: str = options.lang(),
    ) -> None:
        del lang
        console.about(scenario)
        with console.guard():
            written = read_actions(folder(actions), frozenset(str(spec.data["id"]) for spec in load_scenario(scenario).specs))
            wish = Wish(scenario, seed, tuple(job), mode, tuple(trainee), assessment)
            with closing(ResultsStore(data_dir(data))) as store:
                work = resumed(store, folder(out), wish) if resume else opened(store, folder(out), wish)
                carry_out(console, work, written, hand_over=not no_handover)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the caller asked for."""

    scenario: str
    seed: int | None
    jobs: tuple[str, ...]
    mode: str | None
    trainees: tuple[str, ...]
    assessment: str | None


def opened(store: ResultsStore, out: Path, wish: Wish) -> Running:
    """Opens a new attempt; raises WrongCall where the folder holds one already or options clash."""
    scenario, seed, jobs, mode, label, minutes = _terms(wish)
    if (out / SESSION).exists() and (out / SESSION).stat().st_size:
        raise WrongCall(msg("error.log_exists", path=str(out / SESSION)))
    refs = tuple(store.participant_ref(number) for number in wish.trainees)
    prelude = prelude_for(scenario, seed, jobs)
    terms = Terms(scenario=scenario, seed=seed, jobs=jobs, mode=mode, started=now_iso(), participants=refs, prelude=prelude)
    return open_attempt(store, terms, out, attempt_name(terms, os.urandom(8).hex()), label, minutes)


def _terms(wish: Wish) -> tuple[Scenario, int, tuple[str, ...], str, str, int]:
    if wish.assessment is not None:
        if wish.seed is not None or wish.jobs or wish.mode not in (None, "assessment"):
            raise WrongCall(msg("error.assessment_fixes"))
        scenario, seed, jobs, minutes, label = asked(wish.assessment, wish.scenario)
        return scenario, seed, jobs, "assessment", label, minutes
    mode = wish.mode or "practice"
    if mode not in MODES:
        raise WrongCall(msg("error.no_such_mode", got=mode, known=", ".join(MODES)))
    scenario = load_scenario(wish.scenario)
    return scenario, wish.seed or 0, check_jobs(scenario, wish.jobs), mode, "", 0


def resumed(store: ResultsStore, out: Path, wish: Wish) -> Running:
    """Takes an interrupted attempt up again, where it is the one meant."""
    text = read_log(out / SESSION)
    if text.lines:
        header, _ = read_header(text.lines)
        _same_owner(store, out, wish)
        _same_terms(header, wish)
        _same_assessment(header, wish)
        scenario = content_of(out / SESSION, header, store)
        if scenario.id != load_scenario(wish.scenario).id:
            raise WrongCall(msg("error.other_scenario", got=wish.scenario, wanted=scenario.id))
    return take_up(store, out, wish.trainees)


def _same_owner(store: ResultsStore, out: Path, wish: Wish) -> None:
    row = row_of(store, out)
    if row and not is_theirs(row, wish.trainees):
        raise WrongCall(msg("error.others_attempt", path=str(out)))


def _same_terms(header: Header, wish: Wish) -> None:
    """Raises WrongCall where something else is asked for than what the log is of."""
    asked_for = {"seed": (wish.seed, header.seed), "mode": (wish.mode, header.mode), "job": (wish.jobs and set(wish.jobs), set(header.jobs))}
    for name, (wanted, got) in asked_for.items():
        if wanted not in (None, (), got):
            raise WrongCall(msg("error.resume_terms", option=f"--{name}", got=_told(wanted), wanted=_told(got)))


def _same_assessment(header: Header, wish: Wish) -> None:
    """Raises WrongCall where the file or code named is of another attempt than the log."""
    if wish.assessment is None:
        return
    scenario, seed, jobs, _, _ = asked(wish.assessment, wish.scenario)
    got, wanted = (scenario.content_hash, seed, jobs, "assessment"), (header.content, header.seed, header.jobs, header.mode)
    if got != wanted:
        raise WrongCall(msg("error.resume_terms", option="--assessment", got=wish.assessment, wanted=f"{header.mode}, {header.seed}, {', '.join(header.jobs)}"))


def _told(value: object) -> str:
    return ", ".join(sorted(value)) if isinstance(value, set) else str(value)


def carry_out(console: Console, work: Running, written: tuple[Written, ...], *, hand_over: bool) -> None:
    """Performs what was written, hands over, grades, stores."""
    try:
        refused = 0
        for item in written:
            try:
                refused += _perform(work.attempt, item, wall_since(work))
            except WrongCall as wrong:  # nothing to undo, no hints in this mode, paused: it is told, and the run goes on
                console.complain(wrong.message)
            work.note_synced()
        if hand_over and not work.attempt.closed:
            work.attempt.hand_over(wall_since(work))
    finally:
        work.close()
    report = work.report(console.texts.text("title") if console.texts.has("title") else "")
    work.store_result(report, now_iso())
    shown, full = work.shown(report)
    write_files(work.out, report_files(shown, console.texts, full=full))
    console.say(msg("cli.run_done", entries=report["entries"], refused=refused, points=f"{report['points']:g}", maximum=f"{report['maximum']:g}"))
    if report["status"] == "unfinished":
        console.say(msg("cli.log_unfinished", path=str(work.out / SESSION)))
    console.say(msg("cli.report_at", path=str(work.out / "report.html")))


def wall_since(work: Running) -> int:
    """Milliseconds of wall time since the attempt was started: evidence, read by nobody."""
    started = datetime.fromisoformat(work.attempt.session.header.started)
    return max(0, round((datetime.now(UTC) - started).total_seconds() * 1000))


def _perform(attempt: Attempt, item: Written, wall_ms: int) -> int:
    """Performs one written action; 1 where it was refused. Nothing follows a hand-over."""
    if attempt.closed:
        return 0
    if item.at_ms is not None:
        attempt.tick(item.at_ms, wall_ms)
    if item.action:
        return int(attempt.do(item.action, item.at_ms, wall_ms).refusal is not None)
    act = dict(item.system or {})
    kinds: dict[str, Callable[[], object]] = {
        "pause": lambda: attempt.pause(on=True, wall_ms=wall_ms),
        "resume": lambda: attempt.pause(on=False, wall_ms=wall_ms),
        "undo": lambda: attempt.undo(wall_ms),
        "hint": lambda: attempt.hint(str(act.get("criterion", "")), wall_ms),
        "hand_over": lambda: attempt.hand_over(wall_ms),
        "abandon": lambda: attempt.abandon(wall_ms=wall_ms),
    }
    kinds[str(act["do"])]()
    return 0
