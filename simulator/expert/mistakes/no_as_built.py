"""Leaves the as-built sheet empty."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "no_as_built",
    "handover",
    costs={
        "as_built_made": "The next crew works from that sheet.",
    },
)
def make_no_as_built(plan: Plan, site: Site) -> Plan:
    """Leaves the as-built sheet empty."""
    return without(plan, matching("write_text", field="as_built"))
