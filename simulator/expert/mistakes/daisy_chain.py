"""Earths the indoor unit at the next unit instead of the bar."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import small_earth
from simulator.expert.task import Plan, changed, matching


@mistake(
    "daisy_chain",
    "cable",
    costs={
        "earth_connected": "When the first unit is taken out, the second one loses its earth.",
    },
    fits=small_earth,
)
def make_daisy_chain(plan: Plan, site: Site) -> Plan:
    """Earths the indoor unit at the next unit instead of the bar."""
    plan = changed(plan, matching("crimp", cable="pe-idu", end="b"), lug="lug-m6-4")
    plan = changed(plan, matching("connect", cable="pe-idu", end="b"), port=f"{site.sheet.plan.baseband}.pe")
    return changed(plan, matching("tighten", cable="pe-idu", end="b"), tool=site.kit.wrench(5_000), mn_m=5_000)
