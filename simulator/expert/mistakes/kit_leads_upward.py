"""Leads the earth of the kits upward."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "kit_leads_upward",
    "mount",
    costs={
        "kit_leads": "Lightning does not turn uphill.",
    },
)
def make_kit_leads_upward(plan: Plan, site: Site) -> Plan:
    """Leads the earth of the kits upward."""
    return changed(plan, matching("kit_up"), lead="up")
