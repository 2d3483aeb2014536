"""Goes on after the permit has ended."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_before, task


@mistake(
    "overtime",
    "handover",
    costs={
        "within_permit": "After 16:00 the permit is paper.",
    },
)
def make_overtime(plan: Plan, site: Site) -> Plan:
    """Goes on after the permit has ended."""
    waits = (task("wait", "handover", ms=7_200_000), task("wait", "handover", ms=7_200_000))
    return inserted_before(plan, waits, lambda item: item.job == "handover")
