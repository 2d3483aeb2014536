"""Leaves scrap on the site."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "site_dirty",
    "handover",
    costs={
        "site_clean": "Cut copper ends in tyres and feet.",
    },
)
def make_site_dirty(plan: Plan, site: Site) -> Plan:
    """Leaves scrap on the site."""
    return without(plan, matching("clean"))
