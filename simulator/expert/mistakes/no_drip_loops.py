"""Makes no drip loops."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "no_drip_loops",
    "cable",
    costs={
        "entries_tight": "Water runs along the cable into the cabinet.",
    },
)
def make_no_drip_loops(plan: Plan, site: Site) -> Plan:
    """Makes no drip loops."""
    return changed(plan, matching("route", drip_loop=True), drip_loop=False)
