"""Handles boards without an earthed wrist."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "no_strap",
    "cable",
    costs={
        "esd_strap": "A discharge nobody feels kills a board slowly.",
    },
)
def make_no_strap(plan: Plan, site: Site) -> Plan:
    """Handles boards without an earthed wrist."""
    return without(plan, matching("wear"))
