"""Does not measure the earth ring."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


def costs(site: Site) -> dict[str, str]:
    """What it costs, by what the seed holds."""
    found = {"earth_measured": "The ring's value is part of the acceptance.", "stakes_placed": "No stake was driven."}
    if site.document.fault.id == "ring_high":
        found["noticed_cable"] = "The ring is above its limit and nobody knows."
    return found


@mistake(
    "ring_unmeasured",
    "cable",
    costs=costs,
)
def make_ring_unmeasured(plan: Plan, site: Site) -> Plan:
    """Does not measure the earth ring."""
    return without(plan, matching("ring"))
