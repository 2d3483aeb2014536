"""Puts helmets on without looking at them."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import has_defect
from simulator.expert.task import Plan, Task, changed


@mistake(
    "helmets_unchecked",
    "safety",
    costs={
        "gear_inspected": "A crack is seen only by who looks.",
    },
    fits=lambda site: not has_defect(site, "helmet"),
)
def make_helmets_unchecked(plan: Plan, site: Site) -> Plan:
    """Puts helmets on without looking at them."""
    def other(item: Task) -> bool:
        return item.kind == "check_types" and item.job == "safety"

    types = next(item["types"] for item in plan if other(item))
    return changed(plan, other, types=tuple(name for name in types if name != "helmet"))
