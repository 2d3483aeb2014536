"""Closes a load breaker before the supply is measured."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, without


@mistake(
    "supply_after_load",
    "cable",
    costs={
        "supply_gate": "First know what comes, then let it in.",
    },
)
def make_supply_after_load(plan: Plan, site: Site) -> Plan:
    """Closes a load breaker before the supply is measured."""
    supply = next(item for item in plan if item.kind == "measure" and item.get("field") == "supply")
    base = next(row.way for row in site.sheet.plan.breakers if row.unit == site.sheet.plan.baseband)
    return inserted_after(without(plan, lambda item: item == supply), [supply], matching("close", way=base))
