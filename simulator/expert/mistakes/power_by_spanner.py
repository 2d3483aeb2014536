"""Tightens the power lugs with a spanner."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "power_by_spanner",
    "cable",
    costs={
        "power_torque": "A hand does not know 5 N·m.",
    },
)
def make_power_by_spanner(plan: Plan, site: Site) -> Plan:
    """Tightens the power lugs with a spanner."""
    return changed(plan, matching("tighten", group="load"), tool=site.kit.tools("spanner")[0], mn_m=0)
