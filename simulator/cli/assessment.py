"""`bts-sim assessment`: the assessor's file and its code."""

from __future__ import annotations

import json
import os
from typing import Any

import typer

from simulator.base.msg import msg
from simulator.cli.console import Console
from simulator.cli.options import Options, folder
from simulator.conduct.assessment import MINUTES_LIMIT, SEED_LIMIT, AssessmentTerms, encode, tag_of
from simulator.conduct.attempt import check_jobs
from simulator.scenario.load import load_scenario
from simulator.scenario.scenario import Scenario
from simulator.storage.folders import write_atomic


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    options = Options(console)

    @app.command("assessment", help=console.texts.text("cli.assessment"))
    def assessment(
        scenario: str = options.scenario(),
        out: str = options.more("assessment_out", ..., "--out", metavar="FILE"),
        job: list[str] = options.job(),
        minutes: int = options.more("minutes", 0, "--minutes", min=0, max=MINUTES_LIMIT),
        label: str = options.more("label", "", "--label"),
        lang: str = options.lang(),
    ) -> None:
        del lang
        console.about(scenario)
        with console.guard():
            loaded = load_scenario(scenario)
            made = fixed(loaded, check_jobs(loaded, job), minutes, label)
            write_atomic(folder(out), json.dumps(made, ensure_ascii=False, indent=1) + "\n")
            console.say(msg("cli.assessment_made", path=out, code=made["code"]))


def fixed(scenario: Scenario, jobs: tuple[str, ...], minutes: int, label: str) -> dict[str, Any]:
    """An assessment with a seed drawn for it (the operating system's chance: nobody can guess it)."""
    minutes = -(-minutes // 5) * 5
    seed = int.from_bytes(os.urandom(4), "big") % SEED_LIMIT
    code = encode(AssessmentTerms(seed, jobs, minutes, tag_of(scenario.id, scenario.content_hash)))
    return {
        "assessment": 1,
        "scenario": scenario.id,
        "revision": scenario.revision,
        "content": scenario.content_hash,
        "seed": seed,
        "jobs": list(jobs),
        "minutes": minutes,
        "label": label,
        "code": code,
    }
