"""Forgets to feed the outdoor unit."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "outdoor_forgotten",
    "cable",
    costs={
        "outdoor_on": "Without its supply over IF the hop is dead.",
        "noticed_cable": "The terminal showed no link and nothing was reported.",
    },
)
def make_outdoor_forgotten(plan: Plan, site: Site) -> Plan:
    """Forgets to feed the outdoor unit."""
    return without(plan, matching("outdoor_on"))
