"""Does not write the supply voltage down."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "supply_unwritten",
    "cable",
    costs={
        "supply_written": "What is not written was not measured.",
    },
)
def make_supply_unwritten(plan: Plan, site: Site) -> Plan:
    """Does not write the supply voltage down."""
    return changed(plan, matching("measure", why="supply"), write=False)
