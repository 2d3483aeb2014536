"""Skips the toolbox talk."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "no_briefing",
    "safety",
    costs={
        "briefing_held": "The crew does not know the plan of the day.",
    },
)
def make_no_briefing(plan: Plan, site: Site) -> Plan:
    """Skips the toolbox talk."""
    return without(plan, matching("brief"))
