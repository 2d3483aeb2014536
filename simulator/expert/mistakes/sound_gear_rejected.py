"""Rejects a sound harness."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "sound_gear_rejected",
    "safety",
    costs={
        "gear_judged": "Sound gear thrown away is missing on the next site.",
    },
)
def make_sound_gear_rejected(plan: Plan, site: Site) -> Plan:
    """Rejects a sound harness."""
    return inserted_after(plan, [task("check_item", "safety", item="harness-3", look=True, reject_sound=True)], matching("brief"))
