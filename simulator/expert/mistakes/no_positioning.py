"""Works aloft without the work-positioning lanyard round a member."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "no_positioning",
    "mount",
    costs={
        "positioned": "One hand held on, and one hand worked.",
    },
)
def make_no_positioning(plan: Plan, site: Site) -> Plan:
    """Works aloft without the work-positioning lanyard round a member."""
    return inserted_after(plan, [task("habit", "mount", name="no_positioning", value=True)], matching("inspect_tower"))
