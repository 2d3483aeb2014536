"""Writes a better ring value than the tester showed."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "record_invented",
    "cable",
    costs={
        "records_true_cable": "A record is what the instrument showed.",
    },
)
def make_record_invented(plan: Plan, site: Site) -> Plan:
    """Writes a better ring value than the tester showed."""
    return changed(plan, matching("ring"), says=400)
