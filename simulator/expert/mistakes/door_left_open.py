"""Leaves the door contact open."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, task


@mistake(
    "door_left_open",
    "handover",
    costs={
        "alarms_clear": "An alarm stands on the list at hand-over.",
        "noticed_handover": "The door was left open and nobody was told.",
    },
)
def make_door_left_open(plan: Plan, site: Site) -> Plan:
    """Leaves the door contact open."""
    door = site.sheet.plan.sensors[0].unit
    return (*plan, task("leave_alarm", "handover", unit=door))
