"""Trusts a single compass reading for the dish."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "dish_compass_once",
    "align",
    costs={
        "coarse_measured": "One reading may be wrong; three that agree are a measurement.",
    },
)
def make_dish_compass_once(plan: Plan, site: Site) -> Plan:
    """Trusts a single compass reading for the dish."""
    return changed(plan, matching("hop_coarse"), readings=1, tries=1)
