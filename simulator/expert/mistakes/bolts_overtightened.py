"""Pulls each bolt on after the click."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import mounting
from simulator.expert.task import Plan, changed, matching


@mistake(
    "bolts_overtightened",
    "mount",
    costs={
        "panel_torque": "After the click the bolt stretches.",
    },
)
def make_bolts_overtightened(plan: Plan, site: Site) -> Plan:
    """Pulls each bolt on after the click."""
    plan = changed(plan, matching("torque", unit=mounting(site).panel), pulls=3)
    return changed(plan, matching("recheck"), corrects=False)
