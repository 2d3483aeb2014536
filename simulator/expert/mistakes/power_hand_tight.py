"""Leaves the power lugs hand-tight."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "power_hand_tight",
    "cable",
    costs={
        "power_torque": "Loose power terminals grow hot.",
    },
)
def make_power_hand_tight(plan: Plan, site: Site) -> Plan:
    """Leaves the power lugs hand-tight."""
    return without(plan, matching("tighten", group="load"), matching("tighten", group="supply"))
