"""Closes all radio breakers at once."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, moved_before


@mistake(
    "radios_at_once",
    "cable",
    costs={
        "one_by_one": "When one trips, nobody knows which.",
    },
)
def make_radios_at_once(plan: Plan, site: Site) -> Plan:
    """Closes all radio breakers at once."""
    radios = {row.way for row in site.sheet.plan.breakers if row.unit not in (site.sheet.plan.baseband, site.sheet.plan.indoor)}
    last = [item for item in plan if item.kind == "close" and item["way"] in radios][-1]
    return moved_before(plan, lambda item: item.kind == "close" and item["way"] in radios and item != last, lambda item: item == last)
