"""Steps off the ground and off platforms first, and hooks then."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "steps_before_hook",
    "mount",
    costs={
        "tied_off": "For a moment nothing would have caught him.",
    },
    breaches=("untied_aloft",),
)
def make_steps_before_hook(plan: Plan, site: Site) -> Plan:
    """Steps off the ground and off platforms first, and hooks then."""
    return inserted_after(plan, [task("habit", "mount", name="step_first", value=True)], matching("inspect_tower"))
