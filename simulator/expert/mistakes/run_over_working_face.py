"""Runs the cables down through the working face."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "run_over_working_face",
    "mount",
    costs={
        "run_path": "Climbers step on it and trip over it.",
    },
)
def make_run_over_working_face(plan: Plan, site: Site) -> Plan:
    """Runs the cables down through the working face."""
    return changed(plan, matching("run_up"), path="face")
