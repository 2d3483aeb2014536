"""Turns feed and outdoor unit to the other polarisation."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "feed_wrong",
    "mount",
    costs={
        "polarisation_set": "Crossed ends hear each other 27 dB weaker.",
    },
)
def make_feed_wrong(plan: Plan, site: Site) -> Plan:
    """Turns feed and outdoor unit to the other polarisation."""
    other = "H" if site.sheet.plan.hop.polarisation == "V" else "V"
    return changed(changed(plan, matching("feed"), feed=other), matching("flange"), feed=other)
