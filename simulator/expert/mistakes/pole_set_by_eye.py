"""Sees the lean of the pole and leaves it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "pole_set_by_eye",
    "mount",
    costs={
        "pole_plumb": "What was read was not put right.",
    },
)
def make_pole_set_by_eye(plan: Plan, site: Site) -> Plan:
    """Sees the lean of the pole and leaves it."""
    return changed(plan, matching("plumb"), corrects=False)
