"""Hangs the radio with its connectors up."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import mounting
from simulator.expert.task import Plan, changed, matching


@mistake(
    "radio_upside_down",
    "mount",
    costs={
        "right_way_up": "Rain runs into the radio.",
    },
)
def make_radio_upside_down(plan: Plan, site: Site) -> Plan:
    """Hangs the radio with its connectors up."""
    return changed(plan, matching("lift", unit=mounting(site).radio), flipped=True)
