"""Hangs the panel on a pole that leans."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "pole_unplumbed",
    "mount",
    costs={
        "pole_plumb": "A leaning pole mixes azimuth and tilt.",
        "pole_read": "Nobody held the inclinometer on the pole.",
    },
)
def make_pole_unplumbed(plan: Plan, site: Site) -> Plan:
    """Hangs the panel on a pole that leans."""
    return without(plan, matching("plumb"))
