"""Leaves the washers out of the clamps."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "clamp_washers_missing",
    "mount",
    costs={
        "clamp_washers": "Wind shakes a bolt without a spring washer loose.",
    },
)
def make_clamp_washers_missing(plan: Plan, site: Site) -> Plan:
    """Leaves the washers out of the clamps."""
    return changed(plan, matching("clamps"), washer=False)
