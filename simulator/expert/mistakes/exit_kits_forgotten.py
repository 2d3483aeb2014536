"""Fits no kits where the cables leave the tower."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "exit_kits_forgotten",
    "mount",
    costs={
        "kits_aloft": "Lightning goes on along the screen.",
    },
)
def make_exit_kits_forgotten(plan: Plan, site: Site) -> Plan:
    """Fits no kits where the cables leave the tower."""
    return without(plan, matching("kit_up", spot="exit"))
