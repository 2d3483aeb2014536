"""Pulls the jumpers on after the click."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "jumpers_overtightened",
    "mount",
    costs={
        "jumpers_torque": "A strained connector is a bad one.",
        "noticed_mount": "The sweep showed what the strain had done.",
    },
)
def make_jumpers_overtightened(plan: Plan, site: Site) -> Plan:
    """Pulls the jumpers on after the click."""
    return changed(plan, matching("tighten_up", group="rf"), pulls=4)
