"""Stands three metres beside the line of the panel."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "compass_aside",
    "mount",
    costs={
        "panel_azimuth": "Three metres at fifteen are eleven degrees.",
        "azimuth_sighted": "Who sights from the side measures the side.",
    },
)
def make_compass_aside(plan: Plan, site: Site) -> Plan:
    """Stands three metres beside the line of the panel."""
    for kind in ("set_azimuth", "recheck"):
        plan = changed(plan, matching(kind), aside_dm=30)
    return plan
