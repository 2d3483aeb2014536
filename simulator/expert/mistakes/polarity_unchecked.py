"""Closes breakers without having checked the polarity."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "polarity_unchecked",
    "cable",
    costs={
        "polarity_checked": "A reversed unit does not forgive.",
    },
)
def make_polarity_unchecked(plan: Plan, site: Site) -> Plan:
    """Closes breakers without having checked the polarity."""
    return without(plan, matching("measure", why="polarity"))
