"""Leaves the lock bolts without paint marks."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "no_lock_marks",
    "align",
    costs={
        "locks_marked": "A bolt that turns shows only by its mark.",
        "hop_photographed": "The picture must show the marks.",
    },
)
def make_no_lock_marks(plan: Plan, site: Site) -> Plan:
    """Leaves the lock bolts without paint marks."""
    return changed(plan, matching("hop_close"), what=("strut", "cap", "photo"))
