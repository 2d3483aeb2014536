"""Tightens the M8 lugs of the bar with the value of M6."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "earth_wrong_torque",
    "cable",
    costs={
        "earth_torque": "5 N·m does not hold an M8 lug.",
    },
)
def make_earth_wrong_torque(plan: Plan, site: Site) -> Plan:
    """Tightens the M8 lugs of the bar with the value of M6."""
    return changed(plan, matching("tighten", group="earth", mn_m=15_000), tool=site.kit.wrench(5_000), mn_m=5_000)
