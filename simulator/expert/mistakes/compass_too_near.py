"""Sights from two metres before the tower."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "compass_too_near",
    "mount",
    costs={
        "azimuth_sighted": "So near the steel pulls at the needle.",
    },
)
def make_compass_too_near(plan: Plan, site: Site) -> Plan:
    """Sights from two metres before the tower."""
    for kind in ("set_azimuth", "recheck"):
        plan = changed(plan, matching(kind), stand_m=5)
    return plan
