"""Writes no punch list."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "no_punch_list",
    "handover",
    costs={
        "punch_made": "'Nothing open' must be written too.",
    },
)
def make_no_punch_list(plan: Plan, site: Site) -> Plan:
    """Writes no punch list."""
    return without(plan, matching("report", thing="site"))
