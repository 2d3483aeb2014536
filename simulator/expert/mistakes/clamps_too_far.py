"""Clamps the cables only every three metres."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "clamps_too_far",
    "mount",
    costs={
        "run_clamps": "Wind works at every free length.",
    },
)
def make_clamps_too_far(plan: Plan, site: Site) -> Plan:
    """Clamps the cables only every three metres."""
    return changed(plan, matching("run_up"), pitch_mm=3_000)
