"""Stands in front of the dish while it transmits."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


def _at(plan: Plan) -> str:
    """Working position at the dish."""
    return str(next(item["at"] for item in plan if item.kind == "hop_meter"))


@mistake(
    "stood_in_front",
    "align",
    costs={
        "front_clear": "In front of a dish one stands in its beam and spoils the reading.",
    },
)
def make_stood_in_front(plan: Plan, site: Site) -> Plan:
    """Stands in front of the dish while it transmits."""
    return inserted_after(
        plan, [task("stand_in_front", "align", front=f"{_at(plan)}-front", at=_at(plan))], matching("hop_transmit")
    )
