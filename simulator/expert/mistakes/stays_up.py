"""Hands the site over while the mate is still on the tower."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import of_job, somebody_barred
from simulator.expert.task import Plan, inserted_after, task


@mistake(
    "stays_up",
    "align",
    costs={
        "crew_down": "Work is over when everybody is down.",
    },
    fits=lambda site: not somebody_barred(site),
)
def make_stays_up(plan: Plan, site: Site) -> Plan:
    """Hands the site over while the mate is still on the tower."""
    return inserted_after(
        plan,
        [
            task("dress_climber", "align", who="mate", places=("harness", "lanyard", "positioning")),
            task("visit", "align", who="mate", place="ladder-02"),
        ],
        of_job("visit", "align", place="cabinet", who="mate"),
    )
