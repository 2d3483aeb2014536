"""Splices a power cable."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_before, matching, task


@mistake(
    "spliced_cable",
    "cable",
    costs={
        "no_slack": "Every joint is a fault to come.",
    },
)
def make_spliced_cable(plan: Plan, site: Site) -> Plan:
    """Splices a power cable."""
    tail = next(item for item in plan if item.kind == "cut")
    return inserted_before(plan, [task("splice", "cable", cable=tail["cable"], add_mm=200)], matching("crimp", cable=tail["cable"]))
