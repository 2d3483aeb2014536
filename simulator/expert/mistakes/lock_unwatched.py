"""Tightens the locks without an eye on the meter."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "lock_unwatched",
    "align",
    costs={
        "locks_watched": "Tightening pulls the dish, and only the meter shows it.",
    },
)
def make_lock_unwatched(plan: Plan, site: Site) -> Plan:
    """Tightens the locks without an eye on the meter."""
    return changed(plan, matching("hop_lock"), reads=False)
