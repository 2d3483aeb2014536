"""What `bench` measures: real work on the first site, timed from outside the core."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path

from simulator.base.collecting import uncollected
from simulator.conduct.attempt import Attempt, Timed, begin, replay_of
from simulator.expert.runner import expert_plan, expert_terms, in_memory, perform, run_plan, technician_on, timed_actions
from simulator.mechanics.action import Action
from simulator.mechanics.measuring.terminal import LookAt
from simulator.scenario.load import load_scenario
from simulator.scenario.scenario import Scenario
from simulator.scoring.grade import grade
from simulator.scoring.record import make_record
from simulator.session.replay import verify
from simulator.storage.journal import FileJournal

SCENARIO = "cikole-first-site"
SAMPLE = 24
"""Attempts really graded again; the figure is scaled to a thousand."""


@lru_cache(maxsize=1)
def scenario() -> Scenario:
    """The first site."""
    return load_scenario(SCENARIO)


@lru_cache(maxsize=1)
def expert_lines() -> tuple[str, ...]:
    """The log of an expert's attempt at all playable jobs."""
    lines: list[str] = []

    class Keep:
        """Keeps lines in a list."""

        def append(self, line: str, urgent: bool = False) -> None:
            """Keeps one."""
            lines.append(line)

    def first(text: str) -> Keep:
        lines.extend(text.split("\n"))
        return Keep()

    attempt = begin(expert_terms(scenario(), 0, ()), first)
    run_plan(attempt, technician_on(attempt), expert_plan(scenario(), 0, scenario().playable))
    attempt.hand_over()
    return tuple(lines)


def action_ms() -> float:
    """One action of the expert advanced, decided, applied, digested and journalled to a file (sync apart): the median."""
    with tempfile.TemporaryDirectory() as folder:
        journals: list[FileJournal] = []

        def open_sink(line: str) -> FileJournal:
            journals.append(FileJournal.create(Path(folder) / "session.jsonl", line))
            return journals[0]

        attempt = begin(expert_terms(scenario(), 1, ()), open_sink)
        taken = [_timed(attempt, at_ms, action) for at_ms, action in expert_actions()]
        journals[0].close()
    return statistics.median(taken) * 1000.0


def _timed(attempt: Attempt, at_ms: int, action: Action) -> float:
    start = time.perf_counter()
    attempt.do(action, at_ms)
    return time.perf_counter() - start


def expert_actions() -> tuple[Timed, ...]:
    """What the expert does on seed 1, with times."""
    attempt = in_memory(expert_terms(scenario(), 1, ()))
    run_plan(attempt, technician_on(attempt), expert_plan(scenario(), 1, scenario().playable))
    return timed_actions(attempt)


def grade_ms() -> float:
    """The running grade after one more entry in a log of a thousand: the median of fifty."""
    attempt = in_memory(expert_terms(scenario(), 0, ()))
    run_plan(attempt, technician_on(attempt), expert_plan(scenario(), 0, scenario().playable))
    while len(attempt.session.entries) < 1000:
        perform(attempt, LookAt(unit="bbu"))
    attempt.grade()
    taken = []
    for _ in range(50):
        perform(attempt, LookAt(unit="bbu"))
        start = time.perf_counter()
        attempt.grade()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000.0


@uncollected()
def _regrade(count: int) -> int:
    lines = expert_lines()
    for _ in range(count):
        replay = replay_of(scenario(), lines)
        record = make_record(replay.header, scenario().document(0), replay.entries, replay.worlds)
        grade(scenario(), record)
    return len(lines)


def regrade_s() -> float:
    """A thousand attempts graded again on all cores: read, chain checked, World rebuilt, judged (scaled from samples, per 300 actions).

    The median of three samples.
    """
    cores = min(2, os.cpu_count() or 1)
    found = []
    with ProcessPoolExecutor(max_workers=cores, mp_context=get_context("spawn")) as pool:
        list(pool.map(_regrade, [1] * cores))
        for _ in range(3):
            start = time.perf_counter()
            entries = sum(pool.map(_regrade, [SAMPLE // cores] * cores)) / cores
            found.append((time.perf_counter() - start) / SAMPLE * 1000.0 * min(1.0, 300.0 / entries))
    return statistics.median(found)


def verify_ms() -> float:
    """A whole attempt verified, every decision made again."""
    replay = replay_of(scenario(), expert_lines())
    start = time.perf_counter()
    verify(replay)
    return (time.perf_counter() - start) * 1000.0


def memory_mib() -> float | None:
    """Peak memory of an expert's run without a window, MiB; None where the system does not tell (Windows)."""
    if sys.platform == "win32":
        return None
    with tempfile.TemporaryDirectory() as folder:
        code = (
            "import sys, resource\nfrom simulator.cli.commands import build\n"
            f"try: build('en')(['expert', {SCENARIO!r}, '--out', {folder!r}, '--quiet'])\nexcept SystemExit: pass\n"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)\n"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    return float(done.stderr.split()[-1]) / 1024.0


BUDGETS: tuple[tuple[str, str, float, Callable[[], float | None]], ...] = (
    ("action_median", "ms", 0.3, action_ms),
    ("grade_in_1000_entries", "ms", 5.0, grade_ms),
    ("regrade_1000_attempts", "s", 20.0, regrade_s),
    ("verify_attempt", "ms", 1000.0, verify_ms),
    ("memory_expert_run", "MiB", 120.0, memory_mib),
)
"""Name, unit, budget, how it is measured."""
