"""Nobody looks the tower over before the climb."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "tower_unseen",
    "mount",
    costs={
        "tower_inspected": "Rust and missing bolts are seen from below, or not at all.",
    },
)
def make_tower_unseen(plan: Plan, site: Site) -> Plan:
    """Nobody looks the tower over before the climb."""
    return without(plan, matching("inspect_tower"))
