"""Forgets to close the breaker of a radio."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "unit_forgotten",
    "cable",
    costs={
        "running": "The radio is dark.",
        "noticed_cable": "A dark radio was neither switched on nor reported.",
    },
    fits=lambda site: site.document.fault.id != "tails_swapped",
)
def make_unit_forgotten(plan: Plan, site: Site) -> Plan:
    """Forgets to close the breaker of a radio."""
    way = next(row.way for row in site.sheet.plan.breakers if row.unit == "rru-3")
    return without(plan, matching("close", way=way))
