"""`bts-sim audit`: promise 3 on all cores."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import typer

from simulator.base.msg import msg
from simulator.cli.console import Console
from simulator.cli.options import Options
from simulator.conduct.attempt import check_jobs
from simulator.expert.audit import SeedAudit, Unfelt, audit_seed, unfelt_among
from simulator.expert.mistakes import MISTAKES
from simulator.scenario.load import load_scenario
from simulator.scoring.rubric import read_rubric

ENOUGH_SEEDS = 20
"""From so many seeds on, a major criterion that no mistake ever loses is a finding."""


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("audit", help=console.texts.text("cli.audit"))
    def audit(
        scenario: list[str] = typer.Argument(..., metavar="SCENARIO...", help=console.texts.text("cli.option.scenario"), show_default=False),
        seeds: int = options.more("seeds", 50, "--seeds", min=1, max=100_000),
        job: list[str] = options.job(),
        drop: bool = options.more("drop", True, "--drop/--no-drop"),
        as_json: bool = options.as_json(),
        lang: str = options.lang(),
    ) -> None:
        del lang
        with console.guard():
            reports = [audited(console, name, seeds, tuple(job), drop=drop) for name in scenario]
        if as_json:
            console.data({"holds": all(report["holds"] for report in reports), "scenarios": reports})
        for report in reports:
            tell(console, report, quiet=as_json)
        if any(not report["holds"] for report in reports):
            console.stop(1)


def _one(name: str, seed: int, jobs: tuple[str, ...]) -> SeedAudit:
    return audit_seed(load_scenario(name), seed, jobs)


def audited(console: Console, name: str, seeds: int, jobs: tuple[str, ...], *, drop: bool) -> dict[str, Any]:
    """The audit of a scenario as data: per seed what was found, over all seeds what no mistake ever loses."""
    scenario = load_scenario(name)
    chosen = check_jobs(scenario, jobs)
    console.about(name)
    results = list(_seeds(name, seeds, chosen))
    lost = {criterion for result in results for criterion in result.lost}
    never = [item.id for item in read_rubric(scenario)[0] if item.form.severity != "minor" and item.form.job in chosen and item.id not in lost]
    findings = [
        {"seed": item.seed, "mistake": item.mistake or None, "code": item.reason.code, "params": item.reason.as_dict()}
        for result in results
        for item in result.findings
    ]
    report: dict[str, Any] = {
        "scenario": scenario.id,
        "revision": scenario.revision,
        "content": scenario.content_hash,
        "jobs": list(chosen),
        "seeds": seeds,
        "mistakes": len(MISTAKES.all()),
        "runs": sum(result.mistakes + 1 for result in results),
        "findings": findings,
        "never_lost": never,
        "holds": not findings and (not never or seeds < ENOUGH_SEEDS),
    }
    return {**report, "dropped": _dropped(console, name, chosen)} if drop else report


def _seeds(name: str, seeds: int, jobs: tuple[str, ...]) -> Iterator[SeedAudit]:
    """One seed after another, on all cores, with a bar on standard error."""
    cores = os.cpu_count() or 1
    if cores == 1 or seeds == 1:
        for seed in range(seeds):
            yield _one(name, seed, jobs)
        return
    with ProcessPoolExecutor(max_workers=cores, mp_context=get_context("spawn")) as pool:
        work = [pool.submit(_one, name, seed, jobs) for seed in range(seeds)]
        for done, item in enumerate(work, start=1):
            yield item.result()
            _bar(done, seeds)


def _bar(done: int, of: int) -> None:
    if sys.stderr.isatty():
        filled = 40 * done // of
        sys.stderr.write(f"\r[{'#' * filled}{'.' * (40 - filled)}] {done}/{of}{chr(10) if done == of else ''}")
        sys.stderr.flush()


def _part(name: str, jobs: tuple[str, ...], part: int, parts: int) -> tuple[int, list[Unfelt]]:
    return unfelt_among(load_scenario(name), 0, jobs, part, parts)


def _dropped(console: Console, name: str, jobs: tuple[str, ...]) -> dict[str, Any]:
    """The expert's actions on seed 0 left out one by one: how many are felt, and why the rest are harmless."""
    cores = os.cpu_count() or 1
    with ProcessPoolExecutor(max_workers=cores, mp_context=get_context("spawn")) as pool:
        shares = list(pool.map(_part, [name] * cores, [jobs] * cores, range(cores), [cores] * cores))
    actions = sum(count for count, _ in shares)
    unfelt = sorted((item for _, found in shares for item in found), key=lambda item: item.seq)
    return {"actions": actions, "felt": actions - len(unfelt), "unfelt": [_unfelt(console, item) for item in unfelt]}


def _unfelt(console: Console, item: Unfelt) -> dict[str, Any]:
    return {"seq": item.seq, "do": item.do, "action": item.action, "why": console.texts.text(f"harmless.{item.do}")}


def tell(console: Console, report: dict[str, Any], *, quiet: bool) -> None:
    """Says what was found: on standard error where JSON goes to standard output."""
    say = console.complain_line if quiet else console.line
    for row in report["findings"]:
        reason = console.texts.text(row["code"], **row["params"])
        say(f"{report['scenario']} seed {row['seed']} {row['mistake'] or 'expert'}: {reason}")
    for name in report["never_lost"]:
        say(console.texts.say(msg("audit.never_lost", criterion=name)))
    if "dropped" in report:
        dropped = report["dropped"]
        say(console.texts.say(msg("audit.dropped", felt=dropped["felt"], actions=dropped["actions"])))
        for row in dropped["unfelt"]:
            say(f"  {row['seq']:4} {row['do']}: {row['why']}")
    code = "audit.holds" if report["holds"] else "audit.fails"
    say(console.texts.say(msg(code, scenario=report["scenario"], runs=report["runs"], seeds=report["seeds"], count=len(report["findings"]))))
