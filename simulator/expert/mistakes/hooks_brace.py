"""Hooks on the diagonal braces because they are near."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "hooks_brace",
    "mount",
    costs={
        "hooks_rated": "A brace is no anchor; it bends and lets go.",
    },
    breaches=("untied_aloft",),
)
def make_hooks_brace(plan: Plan, site: Site) -> Plan:
    """Hooks on the diagonal braces because they are near."""
    return inserted_after(
        plan,
        [
            task("habit", "mount", name="anchor", value="brace"),
            task("visit", "mount", who="climber", place="platform-20"),
            task("habit", "mount", name="anchor", value=""),
        ],
        matching("inspect_tower"),
    )
