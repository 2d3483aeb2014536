"""Makes no test calls."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "no_calls",
    "handover",
    costs={
        "calls_made": "Lamps do not make calls.",
    },
)
def make_no_calls(plan: Plan, site: Site) -> Plan:
    """Makes no test calls."""
    return without(plan, matching("call"))
