"""Stops tightening the dish at the second step."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import mounting
from simulator.expert.task import Plan, changed, matching


@mistake(
    "dish_bolts_half",
    "mount",
    costs={
        "dish_torque": "The dish creeps down its pole.",
    },
)
def make_dish_bolts_half(plan: Plan, site: Site) -> Plan:
    """Stops tightening the dish at the second step."""
    dish = mounting(site).dish
    tools = next(item["tools"] for item in plan if item.kind == "torque" and item["unit"] == dish)
    return changed(plan, matching("torque", unit=dish), steps=(40, 70), tools=tools[:2])
