"""Climbs without the work-positioning lanyard."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "positioning_unworn",
    "mount",
    costs={
        "climb_gear": "Without it there are no two free hands up there.",
    },
)
def make_positioning_unworn(plan: Plan, site: Site) -> Plan:
    """Climbs without the work-positioning lanyard."""
    return changed(plan, matching("dress_climber"), places=("harness", "lanyard"))
