"""Sends radio and outdoor unit up with open ports."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "ports_open_for_lift",
    "mount",
    costs={
        "capped_for_lift": "Dust and rain get in on the way.",
    },
)
def make_ports_open_for_lift(plan: Plan, site: Site) -> Plan:
    """Sends radio and outdoor unit up with open ports."""
    return without(plan, matching("cap_for_lift"))
