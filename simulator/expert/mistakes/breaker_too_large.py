"""Fits a 63 A breaker for a radio."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import also_checked, has_spare
from simulator.expert.task import Plan, changed, matching


@mistake(
    "breaker_too_large",
    "cable",
    costs={
        "breakers_rated": "A cable for 20 A burns before a 63 A breaker trips.",
    },
    fits=lambda site: has_spare(site, "mcb-63a", 1),
)
def make_breaker_too_large(plan: Plan, site: Site) -> Plan:
    """Fits a 63 A breaker for a radio."""
    way = next(row.way for row in site.sheet.plan.breakers if row.unit == "rru-2")
    return changed(also_checked(plan, "mcb-63a"), matching("fit_breaker", way=way), type="mcb-63a")
