"""Switches radios on without having seen the baseband run."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "run_unseen",
    "cable",
    costs={
        "baseband_first": "Radios without a running baseband tell nothing.",
    },
)
def make_run_unseen(plan: Plan, site: Site) -> Plan:
    """Switches radios on without having seen the baseband run."""
    return without(plan, matching("look", unit=site.sheet.plan.baseband))
