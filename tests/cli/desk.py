"""Somebody at the command line: what he types, what he reads, what lies in his folder afterwards."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from click.testing import Result
from typer import Typer
from typer.testing import CliRunner

from simulator.cli.commands import build
from simulator.expert.runner import expert_plan, expert_terms, in_memory, run_plan, technician_on
from simulator.scenario.load import load_scenario

FIRST = "cikole-first-site"
SEED = 4
FILES = ("session.jsonl", "content.json", "report.json", "report.html", "report.txt")


@lru_cache(maxsize=2)
def program(lang: str) -> Typer:
    return build(lang)


@lru_cache(maxsize=8)
def expert_acts(*jobs: str, seed: int = SEED) -> tuple[dict[str, Any], ...]:
    """What the expert does in jobs, with its times."""
    scenario = load_scenario(FIRST)
    attempt = in_memory(expert_terms(scenario, seed, jobs))
    run_plan(attempt, technician_on(attempt), expert_plan(scenario, seed, attempt.session.header.jobs))
    entries = attempt.session.entries[attempt.session.header.prelude :]
    return tuple({**entry.action, "at_ms": entry.at_ms} for entry in entries if entry.actor == "trainee")


class Desk:
    """A folder to work in, and the program."""

    def __init__(self, folder: Path, lang: str = "en") -> None:
        self.folder = folder
        self.lang = lang
        self.out = folder / "out"

    def types(self, *words: object, env: Mapping[str, str] | None = None) -> Result:
        """Types a command. Nobody ever sees a traceback, and there are three exit codes only."""
        arguments = [str(word) for word in words]
        done = CliRunner().invoke(program(self.lang), arguments, env={"BTS_SIM_DATA": str(self.folder / "data"), **(env or {})})
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise AssertionError(f"{' '.join(arguments)[:300]}: {done.exception!r}") from done.exception
        assert "Traceback" not in done.output + done.stderr
        assert done.exit_code in (0, 1, 2), done.output
        return done

    def gets(self, *words: object) -> Result:
        """Types what must go well."""
        done = self.types(*words)
        assert done.exit_code == 0, done.output + done.stderr
        return done

    def is_refused(self, code: int, *words: object) -> str:
        """Types what must not go, and reads why: a sentence on standard error."""
        done = self.types(*words)
        assert done.exit_code == code, f"exit {done.exit_code}: {done.output}{done.stderr}"
        assert done.stderr.strip(), "not a word"
        assert "[error." not in done.stderr
        assert "[problem." not in done.stderr
        return done.stderr

    def data(self, *words: object) -> Any:
        """What `--json` prints."""
        return json.loads(self.gets(*words, "--json").stdout)

    def writes(self, name: str, content: str | bytes | Sequence[Mapping[str, Any]]) -> Path:
        """A file in his folder: text, bytes, or actions as JSON Lines."""
        path = self.folder / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            text = content if isinstance(content, str) else "".join(json.dumps(row) + "\n" for row in content)
            path.write_text(text, encoding="utf-8", newline="\n")
        return path

    def runs(self, actions: Path, *more: object, out: Path | None = None) -> Result:
        """`run`, on the first site."""
        return self.gets("run", FIRST, "--actions", actions, "--out", out or self.out, *more)

    def report(self, out: Path | None = None) -> dict[str, Any]:
        return json.loads(((out or self.out) / "report.json").read_text(encoding="utf-8"))

    def log(self, out: Path | None = None) -> list[dict[str, Any]]:
        """Header and entries."""
        return [json.loads(line) for line in ((out or self.out) / "session.jsonl").read_text(encoding="utf-8").split("\n")[:-1]]

    def tried(self, out: Path | None = None) -> list[tuple[str, int]]:
        """(action, time) of everything the trainee tried."""
        return [(row["action"]["do"], row["at_ms"]) for row in self.log(out)[1:] if row["actor"] == "trainee"]
