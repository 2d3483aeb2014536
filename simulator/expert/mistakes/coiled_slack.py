"""Coils the spare length of a power tail instead of cutting it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "coiled_slack",
    "cable",
    costs={
        "no_slack": "A coil warms up and fills the cabinet.",
    },
)
def make_coiled_slack(plan: Plan, site: Site) -> Plan:
    """Coils the spare length of a power tail instead of cutting it."""
    tail = next(item["cable"] for item in plan if item.kind == "cut")
    return without(plan, matching("cut", cable=tail))
