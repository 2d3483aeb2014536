"""Leaves out the buddy check."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "no_buddy_check",
    "safety",
    costs={
        "buddy_checked": "The other one sees what I do not see on myself.",
    },
)
def make_no_buddy_check(plan: Plan, site: Site) -> Plan:
    """Leaves out the buddy check."""
    return without(plan, matching("buddy"))
