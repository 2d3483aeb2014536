"""Writes the planned level instead of the one shown."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "level_invented",
    "handover",
    costs={
        "records_true_handover": "A record is what the instrument showed.",
    },
)
def make_level_invented(plan: Plan, site: Site) -> Plan:
    """Writes the planned level instead of the one shown."""
    return changed(plan, matching("page", page="indoor"), off=90)
