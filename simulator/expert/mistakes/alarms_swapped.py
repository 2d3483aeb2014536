"""Swaps the door and mains alarm wires and does not see it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "alarms_swapped",
    "cable",
    costs={
        "alarms_connected": "A door that opens would be called a mains failure.",
        "noticed_cable": "The wrong alarm was on the list and nothing was reported.",
    },
)
def make_alarms_swapped(plan: Plan, site: Site) -> Plan:
    """Swaps the door and mains alarm wires and does not see it."""
    one, two = [row for row in site.sheet.plan.connections if row.group == "alarm"][:2]
    plan = changed(changed(plan, matching("connect", cable=one.cable), port="?"), matching("connect", cable=two.cable), port=one.a)
    plan = changed(plan, matching("connect", cable=one.cable), port=two.a)
    return changed(plan, lambda item: item.kind == "prove_alarm" and item["unit"] in (one.b.split(".")[0], two.b.split(".")[0]), reports=False)
