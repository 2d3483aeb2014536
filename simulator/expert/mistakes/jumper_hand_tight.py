"""Leaves a jumper hand-tight at the panel."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, without


@mistake(
    "jumper_hand_tight",
    "mount",
    costs={
        "jumpers_torque": "A loose 7/16 jumps when it is tapped.",
        "noticed_mount": "The sweep after the tap showed it.",
    },
)
def make_jumper_hand_tight(plan: Plan, site: Site) -> Plan:
    """Leaves a jumper hand-tight at the panel."""
    jumper = next(item for item in plan if item.kind == "tighten_up" and item.get("group") == "rf")
    return without(plan, lambda item: item == jumper)
