"""Leaves no slack at the top."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "no_slack_aloft",
    "mount",
    costs={
        "run_slack": "A plug without slack cannot be made again.",
    },
)
def make_no_slack_aloft(plan: Plan, site: Site) -> Plan:
    """Leaves no slack at the top."""
    return changed(plan, matching("run_up"), slack_mm=0)
