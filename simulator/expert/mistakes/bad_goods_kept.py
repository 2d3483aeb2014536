"""Sees a damaged part and does not refuse it in writing."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import GOODS, has_defect
from simulator.expert.task import Plan, changed


@mistake(
    "bad_goods_kept",
    "cable",
    costs={
        "goods_judged": "The supplier replaces only what was refused in writing.",
    },
    fits=lambda site: has_defect(site, *GOODS),
)
def make_bad_goods_kept(plan: Plan, site: Site) -> Plan:
    """Sees a damaged part and does not refuse it in writing."""
    return changed(plan, lambda item: item.kind == "check_types" and item.job == "cable", reject=False)
