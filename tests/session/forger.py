"""One who changes logs: clumsily, or with every hash computed anew."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import pytest

from simulator.conduct.attempt import begin
from simulator.expert.runner import expert_plan, expert_terms, run_plan, technician_on
from simulator.scenario.load import load_scenario
from simulator.scenario.scenario import Scenario
from simulator.storage.journal import MemoryJournal

FIRST = "cikole-first-site"
Row = dict[str, Any]


@lru_cache(maxsize=1)
def first_site() -> Scenario:
    return load_scenario(FIRST)


@lru_cache(maxsize=4)
def honest_lines(*jobs: str, seed: int = 4, mode: str = "practice") -> tuple[str, ...]:
    """A log of the expert, handed over."""
    journal = MemoryJournal()

    def opened(lines: str) -> MemoryJournal:
        for line in lines.split("\n"):
            journal.append(line)
        return journal

    terms = expert_terms(first_site(), seed, jobs, mode=mode, started="2026-11-24T08:00:00+07:00")
    attempt = begin(terms, opened)
    run_plan(attempt, technician_on(attempt), expert_plan(first_site(), seed, attempt.session.header.jobs))
    attempt.hand_over()
    return tuple(journal.lines())


def written(row: Row) -> str:
    """A line as the project writes it, whatever stands in it; half a letter can only be written as an escape."""
    text = json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(row, sort_keys=True, separators=(",", ":"))
    return text


def hashed(row: Row) -> str:
    """The line with its hash computed anew."""
    bare = written({key: value for key, value in row.items() if key != "hash"})
    row["hash"] = hashlib.sha256(bare.encode()).hexdigest()
    return written(row)


def rehashed(rows: list[Row]) -> list[str]:
    """All lines, each with a new number, a new hash and the hash of the one before: a whole new honest-looking chain."""
    lines = [hashed(rows[0])]
    for seq, row in enumerate(rows[1:], start=1):
        row["seq"], row["prev"] = seq, rows[seq - 1]["hash"]
        lines.append(hashed(row))
    return lines


def rows_of(lines: tuple[str, ...]) -> list[Row]:
    """The lines as objects."""
    return [json.loads(line) for line in lines]


def chained(change: Callable[[list[Row]], object], lines: tuple[str, ...]) -> list[str]:
    """A log changed and given a new chain."""
    rows = rows_of(lines)
    change(rows)
    return rehashed(rows)


def cases(rows: list[Any]) -> list[Any]:
    """Rows as parameters named by their first value."""
    return [pytest.param(*row, id=row[0]) for row in rows]


def put_deep(row: Row, path: tuple[Any, ...], value: Any) -> None:
    """Puts a value somewhere deep in a row."""
    place: Any = row
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
