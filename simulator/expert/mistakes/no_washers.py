"""Leaves out the washers at the earth lugs."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "no_washers",
    "cable",
    costs={
        "earth_rules": "Without a spring washer the nut works loose.",
    },
)
def make_no_washers(plan: Plan, site: Site) -> Plan:
    """Leaves out the washers at the earth lugs."""
    return changed(plan, matching("connect", group="earth"), washer=False)
