"""Drives the stakes of the earth tester too near."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "stakes_too_near",
    "cable",
    costs={
        "stakes_placed": "Near the ring the tester reads far too little.",
    },
    fits=lambda site: site.document.fault.id != "ring_high",
)
def make_stakes_too_near(plan: Plan, site: Site) -> Plan:
    """Drives the stakes of the earth tester too near."""
    return changed(plan, matching("ring"), current_m=20, potential_m=4)
