"""Does not write down hospital and emergency number."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "hospital_unwritten",
    "safety",
    costs={
        "rescue_plan_known": "In an emergency there is no time to look it up.",
    },
)
def make_hospital_unwritten(plan: Plan, site: Site) -> Plan:
    """Does not write down hospital and emergency number."""
    return without(plan, matching("write_text", field="hospital"))
