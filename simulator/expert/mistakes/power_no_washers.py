"""Leaves out the washers at the power lugs."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed


@mistake(
    "power_no_washers",
    "cable",
    costs={
        "power_rules": "Without a spring washer the nut works loose and burns.",
    },
)
def make_power_no_washers(plan: Plan, site: Site) -> Plan:
    """Leaves out the washers at the power lugs."""
    return changed(plan, lambda item: item.kind == "connect" and item.get("group") in ("supply", "load"), washer=False)
