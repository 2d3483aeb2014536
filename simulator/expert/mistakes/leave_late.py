"""Asks for leave when the radio transmits already."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, moved_after


@mistake(
    "leave_late",
    "align",
    costs={
        "leave_given": "Leave that comes after the first transmission is none.",
    },
)
def make_leave_late(plan: Plan, site: Site) -> Plan:
    """Asks for leave when the radio transmits already."""
    return moved_after(plan, matching("hop_leave"), matching("hop_transmit"))
