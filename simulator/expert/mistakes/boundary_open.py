"""Works beside the live terminal without covering it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "boundary_open",
    "safety",
    costs={
        "boundary_covered": "A spanner that slips ends on live metal.",
    },
)
def make_boundary_open(plan: Plan, site: Site) -> Plan:
    """Works beside the live terminal without covering it."""
    return without(plan, matching("cover"))
