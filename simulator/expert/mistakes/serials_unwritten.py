"""Does not write serial numbers down."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "serials_unwritten",
    "cable",
    costs={
        "serials_written": "Without numbers nothing can be claimed or found.",
    },
)
def make_serials_unwritten(plan: Plan, site: Site) -> Plan:
    """Does not write serial numbers down."""
    return without(plan, matching("page", page="boards"))
