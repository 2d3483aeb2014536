"""Works in the work-positioning lanyard alone."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "hangs_in_positioning",
    "mount",
    costs={
        "tied_off": "The work-positioning lanyard holds a man, it does not catch him.",
    },
    breaches=("untied_aloft",),
)
def make_hangs_in_positioning(plan: Plan, site: Site) -> Plan:
    """Works in the work-positioning lanyard alone."""
    return inserted_after(plan, [task("habit", "mount", name="hangs_in_positioning", value=True)], matching("inspect_tower"))
