"""Does not ask whether the mate is fit."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "fitness_unasked",
    "safety",
    costs={
        "crew_cleared": "Only he himself can say that he is fit.",
    },
)
def make_fitness_unasked(plan: Plan, site: Site) -> Plan:
    """Does not ask whether the mate is fit."""
    return without(plan, matching("ask_fit", person="p2"))
