"""Turns the duplex clip over, so that sender meets sender."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "fibre_straight",
    "cable",
    costs={
        "fibre_crossed": "TX must meet RX once.",
        "noticed_cable": "The CPRI lamp was red and nothing was reported.",
    },
    fits=lambda site: site.document.fault.id != "tails_swapped",
)
def make_fibre_straight(plan: Plan, site: Site) -> Plan:
    """Turns the duplex clip over, so that sender meets sender."""
    return changed(plan, matching("connect", group="fibre"), 1, flipped=True)
