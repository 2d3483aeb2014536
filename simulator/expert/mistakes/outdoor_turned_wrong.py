"""Turns the outdoor unit across the feed."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "outdoor_turned_wrong",
    "mount",
    costs={
        "polarisation_set": "Unit and feed must be turned alike.",
    },
)
def make_outdoor_turned_wrong(plan: Plan, site: Site) -> Plan:
    """Turns the outdoor unit across the feed."""
    other = "H" if site.sheet.plan.hop.polarisation == "V" else "V"
    return changed(plan, matching("flange"), feed=other)
