"""Closes only a small area at the tower's foot."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "zone_too_small",
    "mount",
    costs={
        "zone_closed": "What falls from 38 m lands further out.",
    },
)
def make_zone_too_small(plan: Plan, site: Site) -> Plan:
    """Closes only a small area at the tower's foot."""
    return changed(plan, matching("close_zone"), radius_mm=3_000)
