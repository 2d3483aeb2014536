"""Measures nothing after the last torque."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "aim_not_reread",
    "mount",
    costs={
        "azimuth_reread": "Tightening may turn a panel.",
        "tilt_reread": "Tightening may tip a panel.",
    },
)
def make_aim_not_reread(plan: Plan, site: Site) -> Plan:
    """Measures nothing after the last torque."""
    return without(plan, matching("recheck"))
