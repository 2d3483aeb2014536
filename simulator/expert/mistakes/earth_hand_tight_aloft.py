"""Leaves the earth lugs on the tower hand-tight."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "earth_hand_tight_aloft",
    "mount",
    costs={
        "aloft_earth_torque": "Lightning needs metal pressed on metal.",
    },
)
def make_earth_hand_tight_aloft(plan: Plan, site: Site) -> Plan:
    """Leaves the earth lugs on the tower hand-tight."""
    return without(plan, matching("tighten_up", group="earth"))
