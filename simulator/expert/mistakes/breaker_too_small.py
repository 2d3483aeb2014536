"""Fits a 6 A breaker for a radio."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import has_spare
from simulator.expert.task import Plan, changed, matching


@mistake(
    "breaker_too_small",
    "cable",
    costs={
        "breakers_rated": "A radio draws 9 A: a 6 A breaker trips when it transmits.",
        "noticed_cable": "The radio fell off the air and nothing was reported.",
    },
    fits=lambda site: has_spare(site, "mcb-6a", 2),
)
def make_breaker_too_small(plan: Plan, site: Site) -> Plan:
    """Fits a 6 A breaker for a radio."""
    way = next(row.way for row in site.sheet.plan.breakers if row.unit == "rru-2")
    return changed(plan, matching("fit_breaker", way=way), type="mcb-6a")
