"""Lays alarm wires into the guide of the power cables."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "power_with_signal",
    "cable",
    costs={
        "separated": "Switching noise goes into the signal.",
    },
)
def make_power_with_signal(plan: Plan, site: Site) -> Plan:
    """Lays alarm wires into the guide of the power cables."""
    guide = next(item["guide"] for item in plan if item.kind == "route" and item.get("group") == "load")
    return changed(plan, matching("route", group="alarm"), guide=guide)
