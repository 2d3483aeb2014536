"""Leaves the rescue kit in the car."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "no_rescue_kit",
    "safety",
    costs={
        "rescue_ready": "Help that is not on the spot comes too late.",
    },
    aloft=("unprepared_climb",),
)
def make_no_rescue_kit(plan: Plan, site: Site) -> Plan:
    """Leaves the rescue kit in the car."""
    return without(plan, matching("set_up", type="rescue-kit"))
