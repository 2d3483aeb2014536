"""Guides the load from the tower's foot, right under it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import mounting
from simulator.expert.task import Plan, changed, matching


@mistake(
    "mate_under_load",
    "mount",
    costs={
        "zone_empty": "The drop zone is for nobody while work goes on above.",
    },
    breaches=("overhead",),
)
def make_mate_under_load(plan: Plan, site: Site) -> Plan:
    """Guides the load from the tower's foot, right under it."""
    return changed(plan, matching("lift", unit=mounting(site).panel), mate_at="tower-foot")
