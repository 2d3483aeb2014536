"""Sees a fault in the gear and does not reject it in writing."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import GEAR, has_defect
from simulator.expert.task import Plan, changed


@mistake(
    "bad_gear_kept",
    "safety",
    costs={
        "gear_judged": "What is not rejected is worn by the next man.",
    },
    fits=lambda site: has_defect(site, *GEAR),
)
def make_bad_gear_kept(plan: Plan, site: Site) -> Plan:
    """Sees a fault in the gear and does not reject it in writing."""
    return changed(plan, lambda item: item.kind == "check_types" and item.job == "safety", reject=False)
