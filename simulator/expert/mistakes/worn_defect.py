"""Puts on climbing gear although its fault was seen."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import has_defect
from simulator.expert.task import Plan, changed, matching


@mistake(
    "worn_defect",
    "mount",
    costs={
        "climb_gear": "What is torn does not catch a fall.",
    },
    breaches=("unprepared_climb",),
    fits=lambda site: has_defect(site, "harness", "lanyard-twin", "lanyard-positioning"),
)
def make_worn_defect(plan: Plan, site: Site) -> Plan:
    """Puts on climbing gear although its fault was seen."""
    return changed(changed(plan, lambda item: item.kind == "check_types" and item.job == "safety", reject=False), matching("dress_climber"), looks=False)
