"""Takes the spanners up in a pocket."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "tool_in_pocket",
    "mount",
    costs={
        "tools_secured": "What is in a pocket falls at the first knee that is lifted.",
    },
    breaches=("overhead",),
)
def make_tool_in_pocket(plan: Plan, site: Site) -> Plan:
    """Takes the spanners up in a pocket."""
    return inserted_after(plan, [task("equip", "mount", items=("spanner-1",), pockets=("spanner-1",))], matching("inspect_tower"))
