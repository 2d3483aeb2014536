"""Forgets the IF plug at the outdoor unit."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, without


@mistake(
    "if_forgotten_aloft",
    "mount",
    costs={
        "if_aloft": "Without IF the outdoor unit has neither power nor traffic.",
        "if_torque_aloft": "What is not connected is not tightened.",
        "aloft_earth_first": "Earth before IF is shown by both being there.",
        "seal_layers": "There was no connector to seal.",
        "mount_photos": "The picture shows no sealed plug.",
    },
)
def make_if_forgotten_aloft(plan: Plan, site: Site) -> Plan:
    """Forgets the IF plug at the outdoor unit."""
    return without(plan, lambda item: item.kind in ("connect_up", "tighten_up") and item.get("group") == "if")
