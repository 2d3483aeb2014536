"""Leaves the glands open."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "glands_open",
    "cable",
    costs={
        "entries_tight": "Rain and rats come in.",
    },
)
def make_glands_open(plan: Plan, site: Site) -> Plan:
    """Leaves the glands open."""
    return without(plan, matching("gland"))
