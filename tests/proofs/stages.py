"""Sites as the expert leaves them somewhere on his way, and everything he does there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from simulator.conduct.attempt import Attempt, Terms, begin
from simulator.expert.runner import expert_plan, run_plan, technician_on
from simulator.scenario.load import load_scenario
from simulator.scenario.scenario import Scenario
from simulator.storage.journal import MemoryJournal

FIRST = "cikole-first-site"
SEEDS = (0, 4, 11)
STAGES = (
    "", "dress_climber", "rig", "set_azimuth", "torque", "sweep", "seal", "untag_all", "hop_coarse", "near_sweep", "hop_lock", "cell_on", "photo",
)  # fmt: skip
"""The expert has done all before his first task of this kind; "" is the very beginning, the last leaves little to do."""


@lru_cache(maxsize=1)
def first_site() -> Scenario:
    """The first site, read once."""
    return load_scenario(FIRST)


def journalled(seed: int) -> tuple[Attempt, MemoryJournal]:
    """An attempt at its very beginning, and its log."""
    journal = MemoryJournal()

    def opened(lines: str) -> MemoryJournal:
        for line in lines.split("\n"):
            journal.append(line)
        return journal

    return begin(Terms(scenario=first_site(), seed=seed, jobs=first_site().playable), opened), journal


@lru_cache(maxsize=64)
def stage(seed: int, until: str) -> tuple[Attempt, tuple[str, ...]]:
    """(the attempt as the expert leaves it, its lines)."""
    attempt, journal = journalled(seed)
    plan = expert_plan(first_site(), seed, first_site().playable)
    stop = next(index for index, task in enumerate(plan) if task.kind == until) if until else 0
    run_plan(attempt, technician_on(attempt), plan[:stop])
    return attempt, tuple(journal.lines())


@lru_cache(maxsize=8)
def expert_acts(seed: int) -> tuple[Mapping[str, Any], ...]:
    """Everything the expert does on a seed, in order."""
    attempt, _ = journalled(seed)
    run_plan(attempt, technician_on(attempt), expert_plan(first_site(), seed, first_site().playable))
    return tuple(entry.action for entry in attempt.session.entries if entry.actor == "trainee" and entry.action)


@lru_cache(maxsize=8)
def values_of_the_expert(seed: int) -> dict[str, dict[str, list[Any]]]:
    """Action -> parameter -> values the expert used."""
    found: dict[str, dict[str, list[Any]]] = {}
    for act in expert_acts(seed):
        for key, value in act.items():
            values = found.setdefault(act["do"], {}).setdefault(key, [])
            if value not in values:
                values.append(value)
    return found
