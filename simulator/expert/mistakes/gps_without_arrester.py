"""Leads the GPS antenna straight to the main board."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching, without


@mistake(
    "gps_without_arrester",
    "cable",
    costs={
        "gps_connected": "Lightning finds the same way.",
    },
)
def make_gps_without_arrester(plan: Plan, site: Site) -> Plan:
    """Leads the GPS antenna straight to the main board."""
    tail, patch = [row for row in site.sheet.plan.connections if row.group == "gps"]
    return changed(without(plan, matching("connect", cable=patch.cable)), matching("connect", cable=tail.cable), port=patch.b)
