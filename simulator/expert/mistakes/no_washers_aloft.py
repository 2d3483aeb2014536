"""Leaves the washers at the earth lugs on the tower out."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "no_washers_aloft",
    "mount",
    costs={
        "aloft_lug_rules": "Without a spring washer wind shakes the nut loose.",
    },
)
def make_no_washers_aloft(plan: Plan, site: Site) -> Plan:
    """Leaves the washers at the earth lugs on the tower out."""
    return changed(plan, matching("connect_up", group="earth"), washer=False)
