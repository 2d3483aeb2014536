"""Crosses the two jumpers at the panel."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import mounting
from simulator.expert.task import Plan, changed, matching


@mistake(
    "jumpers_crossed",
    "mount",
    costs={
        "jumpers_connected": "No alarm tells that the branches are crossed.",
    },
)
def make_jumpers_crossed(plan: Plan, site: Site) -> Plan:
    """Crosses the two jumpers at the panel."""
    panel = mounting(site).panel
    mine = [item for item in plan if item.kind == "connect_up" and item["port"].startswith(f"{panel}.")]
    one, two = mine[0], mine[1]
    plan = changed(plan, lambda item: item == one, port="?")
    plan = changed(plan, lambda item: item == two, port=one["port"])
    return changed(plan, matching("connect_up", port="?"), port=two["port"])
