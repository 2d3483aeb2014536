"""Does not ask the other operator to switch off."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "neighbour_unasked",
    "mount",
    costs={
        "neighbour_silent": "Nobody switches off who was not asked.",
    },
    breaches=("in_beam",),
)
def make_neighbour_unasked(plan: Plan, site: Site) -> Plan:
    """Does not ask the other operator to switch off."""
    return without(plan, matching("ask_neighbour", on=False))
