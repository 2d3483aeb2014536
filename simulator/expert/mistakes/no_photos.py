"""Takes no photographs."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "no_photos",
    "handover",
    costs={
        "photos_prove": "Next year nobody remembers how it was.",
    },
)
def make_no_photos(plan: Plan, site: Site) -> Plan:
    """Takes no photographs."""
    return without(plan, matching("photo"))
