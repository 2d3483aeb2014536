"""`kill -9` at any moment: what was shown is in the log, and the attempt goes on to the grade it would have had."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from simulator.expert.runner import expert_plan, expert_terms, in_memory, run_plan, technician_on
from simulator.scenario.load import load_scenario

FIRST = "cikole-first-site"
SEED = "4"
ROOT = Path(__file__).resolve().parents[2]

WORKS = """
import json, sys
from pathlib import Path
from simulator.conduct.logs import write_content
from simulator.conduct.attempt import Terms, begin
from simulator.mechanics.action import action_from_dict
from simulator.scenario.load import load_scenario
from simulator.storage.journal import FileJournal
file, out, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
scenario = load_scenario("cikole-first-site")
write_content(out, scenario)
terms = Terms(scenario=scenario, seed=seed, jobs=scenario.playable, started="2026-11-24T08:00:00+07:00")
attempt = begin(terms, lambda line: FileJournal.create(out / "session.jsonl", line))
print("begun", flush=True)
for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
    at_ms = row.pop("at_ms")
    entry = attempt.do(action_from_dict(row), at_ms)
    print(entry.seq, entry.hash, flush=True)
print("done", flush=True)
while True:
    sys.stdin.read(1)
"""
"""A front end as simple as can be: it shows an entry when `do` has returned."""


@lru_cache(maxsize=1)
def acts() -> tuple[dict[str, Any], ...]:
    """What the expert does, with its times."""
    scenario = load_scenario(FIRST)
    attempt = in_memory(expert_terms(scenario, int(SEED), ()))
    run_plan(attempt, technician_on(attempt), expert_plan(scenario, int(SEED), scenario.playable))
    return tuple({**entry.action, "at_ms": entry.at_ms} for entry in attempt.session.entries if entry.actor == "trainee")


def as_file(folder: Path, rows: tuple[dict[str, Any], ...], name: str = "acts.jsonl") -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8", newline="\n")
    return path


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}


def runs(folder: Path, file: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """`bts-sim run` to its end."""
    command = [
        sys.executable,
        "-m",
        "simulator",
        "run",
        FIRST,
        "--actions",
        str(file),
        "--out",
        str(folder / "out"),
        "--data",
        str(folder / "data"),
        "--lang",
        "en",
    ]
    done = subprocess.run([*command, *more], capture_output=True, encoding="utf-8", env=environment(), check=False)
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == 0, done.stderr
    return done


def report_of(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "out" / "report.json").read_text(encoding="utf-8"))


def what_counts(report: dict[str, Any]) -> dict[str, Any]:
    """A report without the wall clock and what hangs on it."""
    return {key: value for key, value in report.items() if key not in ("started", "ended", "head", "participants")}


def in_the_log(folder: Path) -> list[dict[str, Any]]:
    """The whole lines of the log behind its header."""
    raw = (folder / "out" / "session.jsonl").read_bytes()
    return [json.loads(line) for line in raw.split(b"\n")[1:-1]]


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("whole")
    runs(folder, as_file(folder, acts()), "--seed", SEED)
    report = report_of(folder)
    assert report["points"] == report["maximum"]
    return report


def killed_while_working(folder: Path, after_s: float) -> list[tuple[int, str]]:
    """(seq, hash) of every entry that was shown before the kill."""
    child = subprocess.Popen(
        [sys.executable, "-c", WORKS, str(as_file(folder, acts())), str(folder / "out"), SEED],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=environment(),
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline() == "begun\n"
    time.sleep(after_s)
    child.kill()
    shown, trouble = child.communicate()
    assert "Traceback" not in trouble, trouble
    lines = [line.split() for line in shown.split("\n")[:-1]]
    return [(int(row[0]), row[1]) for row in lines if len(row) == 2]


def goes_on(folder: Path) -> dict[str, Any]:
    """Resumed with what was not done yet, handed over, graded."""
    done = sum(row["actor"] == "trainee" for row in in_the_log(folder))
    runs(folder, as_file(folder, acts()[done:], "rest.jsonl"), "--resume")
    return report_of(folder)


def killed_and_resumed(folder: Path, after_s: float, wanted: dict[str, Any]) -> int:
    folder.mkdir()
    shown = killed_while_working(folder, after_s)
    logged = {row["seq"]: row["hash"] for row in in_the_log(folder)}
    assert [row for row in shown if logged.get(row[0]) != row[1]] == [], "what was shown is not in the log"
    assert what_counts(goes_on(folder)) == what_counts(wanted)
    return len(shown)


def test_what_was_shown_is_in_the_log_and_the_attempt_goes_on(tmp_path: Path, uninterrupted: dict[str, Any]) -> None:
    dice = random.Random(20261124)
    counts = [killed_and_resumed(tmp_path / str(number), dice.uniform(0.0, 0.25), uninterrupted) for number in range(2)]
    assert max(counts) > 0, "killed before anything was done: this proves nothing"


@pytest.mark.slow
def test_fifty_kills(tmp_path: Path, uninterrupted: dict[str, Any]) -> None:
    dice = random.Random(0)
    counts = [killed_and_resumed(tmp_path / str(number), dice.uniform(0.0, 0.5), uninterrupted) for number in range(50)]
    assert len(set(counts)) > 10, "always killed at the same place"


def killed_command(folder: Path, after_s: float, *more: str) -> None:
    """`bts-sim run`, killed so long after its log came to be."""
    file = as_file(folder, acts())
    command = [
        sys.executable,
        "-m",
        "simulator",
        "run",
        FIRST,
        "--actions",
        str(file),
        "--out",
        str(folder / "out"),
        "--data",
        str(folder / "data"),
    ]
    child = subprocess.Popen(
        [*command, "--seed", SEED, *more], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=environment()
    )
    log = folder / "out" / "session.jsonl"
    while child.poll() is None and not (log.exists() and log.stat().st_size):
        time.sleep(0.001)
    time.sleep(after_s)
    child.kill()
    _, trouble = child.communicate()
    assert "Traceback" not in trouble, trouble


def killed_command_goes_on(folder: Path, after_s: float, wanted: dict[str, Any]) -> None:
    folder.mkdir()
    killed_command(folder, after_s)
    if (folder / "out" / "report.json").exists():
        return  # it was faster than the kill
    log = folder / "out" / "session.jsonl"
    if any(row["actor"] == "system" for row in in_the_log(folder)):
        return  # handed over already: nothing to go on with
    assert log.read_bytes()
    assert what_counts(goes_on(folder)) == what_counts(wanted)


def test_a_killed_command_is_resumed(tmp_path: Path, uninterrupted: dict[str, Any]) -> None:
    dice = random.Random(7)
    for number in range(1):
        killed_command_goes_on(tmp_path / str(number), dice.uniform(0.005, 0.15), uninterrupted)


@pytest.mark.slow
def test_fifty_killed_commands_are_resumed(tmp_path: Path, uninterrupted: dict[str, Any]) -> None:
    dice = random.Random(8)
    for number in range(50):
        killed_command_goes_on(tmp_path / str(number), dice.uniform(0.0, 0.4), uninterrupted)
