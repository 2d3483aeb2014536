"""Does not count the tools."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "tools_uncounted",
    "handover",
    costs={
        "tools_counted": "A spanner left in the cabinet shorts it one day.",
    },
)
def make_tools_uncounted(plan: Plan, site: Site) -> Plan:
    """Does not count the tools."""
    return without(plan, matching("count_tools"))
