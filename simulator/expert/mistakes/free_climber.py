"""Climbs the plain ladder with no hook at all."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "free_climber",
    "mount",
    costs={
        "tied_off": "One slip on the whole stretch was a fall to the ground.",
    },
    breaches=("untied_aloft",),
)
def make_free_climber(plan: Plan, site: Site) -> Plan:
    """Climbs the plain ladder with no hook at all."""
    return inserted_after(plan, [task("habit", "mount", name="rhythm", value="free")], matching("inspect_tower"))
