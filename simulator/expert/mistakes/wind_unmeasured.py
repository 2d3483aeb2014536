"""Climbs without measuring the wind."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "wind_unmeasured",
    "mount",
    costs={
        "wind_before_climb": "Wind that was not measured before the climb was guessed.",
    },
)
def make_wind_unmeasured(plan: Plan, site: Site) -> Plan:
    """Climbs without measuring the wind."""
    return inserted_after(plan, [task("habit", "mount", name="wind_unmeasured", value=True)], matching("check_climber"))
