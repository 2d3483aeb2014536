"""Crimps a lug of the next larger size and does not pull it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import has_lug
from simulator.expert.task import Plan, changed, matching


@mistake(
    "loose_crimp",
    "cable",
    costs={
        "power_lugs": "A barrel too wide holds the copper nowhere.",
    },
    fits=lambda site: has_lug(site, "lug-m6-4"),
)
def make_loose_crimp(plan: Plan, site: Site) -> Plan:
    """Crimps a lug of the next larger size and does not pull it."""
    core = next(item for item in plan if item.kind == "crimp" and item["lug"] == "lug-m6-4" and item["cable"].startswith("dc-"))
    return changed(plan, matching("crimp", cable=core["cable"]), lug="lug-m6-6", die=600, pull=False)
