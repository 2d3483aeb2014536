"""Puts two lugs into one hole of the bar."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "two_lugs",
    "cable",
    costs={
        "earth_rules": "The upper lug lies on the lower one, not on the bar.",
    },
)
def make_two_lugs(plan: Plan, site: Site) -> Plan:
    """Puts two lugs into one hole of the bar."""
    first, second = [row for row in site.sheet.plan.connections if row.group == "earth" and row.b.split(".")[0] == site.sheet.plan.bar_port.split(".")[0]][:2]
    return changed(plan, matching("connect", cable=second.cable, end="b"), port=first.b)
