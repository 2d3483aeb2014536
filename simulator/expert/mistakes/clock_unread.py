"""Does not look at the clock."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "clock_unread",
    "cable",
    costs={
        "clock_read": "A clock that is not locked takes the cells down at night.",
    },
)
def make_clock_unread(plan: Plan, site: Site) -> Plan:
    """Does not look at the clock."""
    return without(plan, matching("page", page="clock"))
