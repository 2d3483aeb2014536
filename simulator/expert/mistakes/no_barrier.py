"""Does not bar the area off."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "no_barrier",
    "safety",
    costs={
        "area_barred": "Strangers walk into the work.",
    },
)
def make_no_barrier(plan: Plan, site: Site) -> Plan:
    """Does not bar the area off."""
    return without(plan, matching("set_up", type="barrier"))
