"""Does not ask the operations centre what it sees."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "noc_unasked",
    "handover",
    costs={
        "noc_confirms": "They see what I cannot see from here.",
    },
)
def make_noc_unasked(plan: Plan, site: Site) -> Plan:
    """Does not ask the operations centre what it sees."""
    return without(plan, matching("call_noc", about="acceptance"))
