"""Does not look at the received noise."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "rtwp_unread",
    "cable",
    costs={
        "rtwp_read": "A branch that hears less shows here alone.",
    },
)
def make_rtwp_unread(plan: Plan, site: Site) -> Plan:
    """Does not look at the received noise."""
    return without(plan, matching("page", page="rtwp"))
