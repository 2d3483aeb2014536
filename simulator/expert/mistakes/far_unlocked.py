"""Never tells the far end to lock."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "far_unlocked",
    "align",
    costs={
        "far_locked": "The next storm turns a dish that is not locked.",
    },
)
def make_far_unlocked(plan: Plan, site: Site) -> Plan:
    """Never tells the far end to lock."""
    return without(plan, matching("far_tell", word="lock"))
