"""Leaves the earth lugs hand-tight."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "earth_hand_tight",
    "cable",
    costs={
        "earth_torque": "A hand-tight lug is loose after the first warm day.",
    },
)
def make_earth_hand_tight(plan: Plan, site: Site) -> Plan:
    """Leaves the earth lugs hand-tight."""
    return without(plan, matching("tighten", group="earth"))
