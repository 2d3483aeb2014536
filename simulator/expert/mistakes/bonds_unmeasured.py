"""Does not measure the bonds from units to bar."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "bonds_unmeasured",
    "cable",
    costs={
        "earth_measured": "Whether a bond is good is measured, not seen.",
    },
)
def make_bonds_unmeasured(plan: Plan, site: Site) -> Plan:
    """Does not measure the bonds from units to bar."""
    return without(plan, matching("measure", why="bond"))
