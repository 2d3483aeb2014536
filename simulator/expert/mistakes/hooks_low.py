"""Hooks at his feet and climbs above it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "hooks_low",
    "mount",
    costs={
        "hooks_overhead": "From above the hook one falls twice as far.",
    },
)
def make_hooks_low(plan: Plan, site: Site) -> Plan:
    """Hooks at his feet and climbs above it."""
    return inserted_after(plan, [task("habit", "mount", name="low", value=True)], matching("inspect_tower"))
