"""Does not touch the tilt rod."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "etilt_forgotten",
    "mount",
    costs={
        "electrical_tilt": "The beam leaves the panel as the factory set it.",
    },
)
def make_etilt_forgotten(plan: Plan, site: Site) -> Plan:
    """Does not touch the tilt rod."""
    return without(plan, matching("etilt"))
