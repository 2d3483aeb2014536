"""Bends the cables too tight at the top."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "bend_tight_aloft",
    "mount",
    costs={
        "run_bend": "A sharp bend breaks fibre and screen.",
    },
)
def make_bend_tight_aloft(plan: Plan, site: Site) -> Plan:
    """Bends the cables too tight at the top."""
    return changed(plan, matching("run_up"), bend_mm=20)
