"""Points without looking for the far tower."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "far_tower_unlooked",
    "align",
    costs={
        "far_tower_looked": "Fog or a tree in the way is seen only by who looks.",
    },
)
def make_far_tower_unlooked(plan: Plan, site: Site) -> Plan:
    """Points without looking for the far tower."""
    return without(plan, matching("hop_sight"))
