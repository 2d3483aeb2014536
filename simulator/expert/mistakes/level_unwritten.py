"""Does not write the receive level down."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "level_unwritten",
    "handover",
    costs={
        "level_written": "The first level is what later ones are compared with.",
    },
)
def make_level_unwritten(plan: Plan, site: Site) -> Plan:
    """Does not write the receive level down."""
    return without(plan, matching("page", page="indoor"))
