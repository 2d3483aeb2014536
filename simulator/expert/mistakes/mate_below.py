"""The mate stands at the tower's foot while the climber is up."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import of_job
from simulator.expert.task import Plan, inserted_before, task


@mistake(
    "mate_below",
    "mount",
    costs={
        "zone_empty": "A dropped bolt hits whoever stands below.",
    },
)
def make_mate_below(plan: Plan, site: Site) -> Plan:
    """The mate stands at the tower's foot while the climber is up."""
    return inserted_before(
        plan,
        [
            task("visit", "mount", who="climber", place="platform-20"),
            task("visit", "mount", who="mate", place="tower-foot"),
            task("visit", "mount", who="mate", place="yard"),
        ],
        of_job("unload", "mount"),
    )
