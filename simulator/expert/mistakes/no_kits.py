"""Fits no earth kits at the cabinet entry."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "no_kits",
    "cable",
    costs={
        "kits_fitted": "Lightning comes in along the screen.",
    },
)
def make_no_kits(plan: Plan, site: Site) -> Plan:
    """Fits no earth kits at the cabinet entry."""
    return without(plan, matching("kit"))
