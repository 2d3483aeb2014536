"""Lifts in a single sling."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "one_sling",
    "mount",
    costs={
        "slung_at_two": "On one point a load tips and turns.",
    },
)
def make_one_sling(plan: Plan, site: Site) -> Plan:
    """Lifts in a single sling."""
    return changed(plan, matching("lift"), points=1)
