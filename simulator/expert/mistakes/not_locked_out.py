"""Hangs no tag on the open breakers."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "not_locked_out",
    "safety",
    costs={
        "locked_out": "Anybody could close an untagged breaker.",
    },
)
def make_not_locked_out(plan: Plan, site: Site) -> Plan:
    """Hangs no tag on the open breakers."""
    return without(plan, matching("lock_all"))
