"""Leaves the other operator switched off."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "neighbour_left_off",
    "align",
    costs={
        "neighbour_on": "The other operator's customers have no service.",
    },
)
def make_neighbour_left_off(plan: Plan, site: Site) -> Plan:
    """Leaves the other operator switched off."""
    return without(plan, matching("ask_neighbour", on=True))
