"""Which jobs can be done by hand in the window: those whose scene is there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from simulator.base.errors import WrongCall
from simulator.base.msg import msg
from simulator.conduct.attempt import check_jobs
from simulator.scenario.scenario import Scenario

READY = ("safety", "mount", "cable", "align", "handover")
"""Jobs with a scene of their own; the others are the expert's, on the command line."""


def by_hand(scenario: Scenario) -> tuple[str, ...]:
    """The playable jobs of a scenario that the window has a scene for."""
    return tuple(job for job in scenario.playable if job in READY)


def jobs_by_hand(scenario: Scenario, jobs: Sequence[str]) -> tuple[str, ...]:
    """The jobs in their order; where none is named the neighbours that are the most work.

    Raises WrongCall for what `check_jobs` refuses, and for a job without a scene.
    """
    chosen = check_jobs(scenario, jobs or _main_jobs(scenario))
    ready = by_hand(scenario)
    for job in chosen:
        if job not in ready:
            raise WrongCall(msg("error.job_no_scene", got=job, known=", ".join(ready)))
    return chosen


def _main_jobs(scenario: Scenario) -> tuple[str, ...]:
    """The jobs that follow each other and have scenes, most par minutes first."""
    ready, minutes = by_hand(scenario), scenario.raw["par_minutes"]
    runs = [tuple(run) for has_scene, run in groupby(scenario.playable, lambda job: job in ready) if has_scene]
    return max(runs, key=lambda run: sum(minutes.get(job, 0) for job in run), default=())
