"""Somebody climbs who may not."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import somebody_barred
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "barred_climbs",
    "mount",
    costs={
        "climbers_cleared": "A certificate that has ended, or a man who is not fit, stays below.",
    },
    fits=somebody_barred,
)
def make_barred_climbs(plan: Plan, site: Site) -> Plan:
    """Somebody climbs who may not."""
    return inserted_after(
        plan,
        [
            task("dress_climber", "mount", who="mate", places=("harness", "lanyard", "positioning")),
            task("check_climber", "mount", who="mate"),
            task("visit", "mount", who="mate", place="ladder-02"),
            task("visit", "mount", who="mate", place="yard"),
        ],
        matching("inspect_tower"),
    )
