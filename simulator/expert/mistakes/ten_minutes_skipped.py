"""Does not watch the level for ten minutes."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "ten_minutes_skipped",
    "align",
    costs={
        "stable_ten_minutes": "What holds for a moment may not hold for long.",
    },
)
def make_ten_minutes_skipped(plan: Plan, site: Site) -> Plan:
    """Does not watch the level for ten minutes."""
    return changed(plan, matching("hop_stable"), wait_ms=1_000)
