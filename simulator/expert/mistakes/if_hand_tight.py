"""Leaves the IF connector hand-tight."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "if_hand_tight",
    "cable",
    costs={
        "if_torque": "A hand-tight N connector takes water and noise.",
    },
)
def make_if_hand_tight(plan: Plan, site: Site) -> Plan:
    """Leaves the IF connector hand-tight."""
    return without(plan, matching("tighten", group="if"))
