"""Starts work without telling the operations centre."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "noc_untold",
    "safety",
    costs={
        "noc_told": "The centre would take the work for a fault.",
    },
)
def make_noc_untold(plan: Plan, site: Site) -> Plan:
    """Starts work without telling the operations centre."""
    return without(plan, matching("call_noc", about="start"))
