"""Pulls the wrench twice more after it clicked."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "power_overtightened",
    "cable",
    costs={
        "power_torque": "After the click the stud stretches.",
    },
)
def make_power_overtightened(plan: Plan, site: Site) -> Plan:
    """Pulls the wrench twice more after it clicked."""
    return changed(plan, matching("tighten", group="load"), pulls=3)
