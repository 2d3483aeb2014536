"""Climbs the plain ladder moving one hook only."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "one_hook_rhythm",
    "mount",
    costs={
        "tied_off": "Each time he moved the hook nothing held him.",
    },
    breaches=("untied_aloft",),
)
def make_one_hook_rhythm(plan: Plan, site: Site) -> Plan:
    """Climbs the plain ladder moving one hook only."""
    return inserted_after(plan, [task("habit", "mount", name="rhythm", value="one_hook")], matching("inspect_tower"))
