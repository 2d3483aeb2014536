"""Paints no marks."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "bolts_unmarked",
    "mount",
    costs={
        "bolts_marked": "Nobody sees later whether a bolt has moved.",
    },
)
def make_bolts_unmarked(plan: Plan, site: Site) -> Plan:
    """Paints no marks."""
    return without(plan, matching("mark"))
