"""Bends the input cable to 30 mm."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "tight_bend",
    "cable",
    costs={
        "bends": "A power core kinked below three diameters breaks inside.",
    },
)
def make_tight_bend(plan: Plan, site: Site) -> Plan:
    """Bends the input cable to 30 mm."""
    cable = next(row.cable for row in site.sheet.plan.connections if row.group == "supply")
    return changed(plan, matching("route", cable=cable), bend_mm=30)
