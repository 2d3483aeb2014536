"""Leaves the supply lugs at the radio hand-tight."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "power_hand_tight_aloft",
    "mount",
    costs={
        "power_torque_aloft": "A loose lug aloft grows hot.",
    },
)
def make_power_hand_tight_aloft(plan: Plan, site: Site) -> Plan:
    """Leaves the supply lugs at the radio hand-tight."""
    return without(plan, matching("tighten_up", group="load"))
