"""Forgets two bolts of the radio."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import mounting
from simulator.expert.task import Plan, changed, matching


@mistake(
    "radio_bolts_forgotten",
    "mount",
    costs={
        "radio_torque": "Two bolts were left finger-tight.",
    },
)
def make_radio_bolts_forgotten(plan: Plan, site: Site) -> Plan:
    """Forgets two bolts of the radio."""
    return changed(plan, matching("torque", unit=mounting(site).radio), forgets=("3", "4"))
