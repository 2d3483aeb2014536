"""Leads the cables straight into their connectors."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "no_loops_aloft",
    "mount",
    costs={
        "run_loop": "Water runs along the cable into the plug.",
    },
)
def make_no_loops_aloft(plan: Plan, site: Site) -> Plan:
    """Leads the cables straight into their connectors."""
    return changed(plan, matching("run_up"), loop=False)
