"""The mate comes up as well."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import of_job, somebody_barred
from simulator.expert.task import Plan, inserted_before, task


@mistake(
    "both_climb",
    "mount",
    costs={
        "zone_empty": "He stood below the climber before he went up.",
        "rescue_watch": "Nobody was left below who could help.",
    },
    fits=lambda site: not somebody_barred(site),
)
def make_both_climb(plan: Plan, site: Site) -> Plan:
    """The mate comes up as well."""
    return inserted_before(
        plan,
        [
            task("dress_climber", "mount", who="mate", places=("harness", "lanyard", "positioning")),
            task("visit", "mount", who="climber", place="platform-20"),
            task("visit", "mount", who="mate", place="ladder-02"),
            task("visit", "mount", who="mate", place="yard"),
        ],
        of_job("unload", "mount"),
    )
