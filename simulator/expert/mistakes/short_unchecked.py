"""Closes breakers without having looked for a short."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "short_unchecked",
    "cable",
    costs={
        "short_checked": "A short is found with ohms, or with a flash.",
    },
)
def make_short_unchecked(plan: Plan, site: Site) -> Plan:
    """Closes breakers without having looked for a short."""
    return without(plan, matching("measure", why="short"))
