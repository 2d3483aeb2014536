"""Swaps -48 V and return of one radio at the distribution unit."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "polarity_reversed",
    "cable",
    costs={
        "power_connected": "Blue is -48 V, black is return.",
        "noticed_cable": "The radio stayed dark and nothing was reported.",
    },
    breaches=("bad_circuit_closed",),
    fits=lambda site: site.document.fault.id != "tails_swapped",
)
def make_polarity_reversed(plan: Plan, site: Site) -> Plan:
    """Swaps -48 V and return of one radio at the distribution unit."""
    row = next(row for row in site.sheet.plan.connections if row.group == "load" and row.ends == "a" and row.core == "neg")
    rtn = f"{row.a[: -len('neg')]}rtn"
    neg = matching("connect", cable=row.cable, end="a", core="neg")
    return changed(changed(plan, neg, port=rtn), matching("connect", cable=row.cable, end="a", core="rtn"), port=row.a)
