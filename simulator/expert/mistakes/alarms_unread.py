"""Does not look at the alarm list at the end."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, without


@mistake(
    "alarms_unread",
    "handover",
    costs={
        "alarms_read": "The list is empty only for who looked.",
    },
)
def make_alarms_unread(plan: Plan, site: Site) -> Plan:
    """Does not look at the alarm list at the end."""
    return without(plan, lambda item: item.kind == "page" and item["page"] == "alarms" and item.job == "handover")
