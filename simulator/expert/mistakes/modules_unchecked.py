"""Fits optical modules without looking at them."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import has_defect
from simulator.expert.task import Plan, changed


@mistake(
    "modules_unchecked",
    "cable",
    costs={
        "goods_inspected": "A bent contact is seen before it is pushed in.",
    },
    fits=lambda site: not has_defect(site, "sfp-6g-1310-sm"),
)
def make_modules_unchecked(plan: Plan, site: Site) -> Plan:
    """Fits optical modules without looking at them."""
    types = next(item["types"] for item in plan if item.kind == "check_types" and item.job == "cable")
    kept = tuple(name for name in types if not name.startswith("sfp"))
    return changed(plan, lambda item: item.kind == "check_types" and item.job == "cable", types=kept)
