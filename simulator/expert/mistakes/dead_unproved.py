"""Takes the circuit for dead without measuring."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import sound_meter
from simulator.expert.task import Plan, matching, without


@mistake(
    "dead_unproved",
    "cable",
    costs={
        "proved_dead": "Dead is what a proven meter says.",
    },
    fits=sound_meter,
)
def make_dead_unproved(plan: Plan, site: Site) -> Plan:
    """Takes the circuit for dead without measuring."""
    return without(plan, matching("prove_dead"))
