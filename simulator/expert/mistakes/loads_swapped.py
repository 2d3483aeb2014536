"""Connects two radios to each other's ways."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "loads_swapped",
    "cable",
    costs={
        "power_connected": "A way is found by the port map; who opens LOAD0 wants sector 1.",
        "noticed_cable": "The port map does not agree with the cabinet and nothing was reported.",
    },
)
def make_loads_swapped(plan: Plan, site: Site) -> Plan:
    """Connects two radios to each other's ways."""
    rows = [row for row in site.sheet.plan.connections if row.group == "load" and row.ends == "a"]
    first, second = list(dict.fromkeys(row.cable for row in rows))[:2]
    ports = {(row.cable, row.core): row.a for row in rows}
    for core in ("rtn", "neg"):
        one, two = ports[first, core], ports[second, core]
        plan = changed(plan, matching("connect", cable=first, core=core), port=two)
        plan = changed(plan, matching("connect", cable=second, core=core), port="*")
        plan = changed(plan, matching("connect", cable=second, core=core), port=one)
    return plan
