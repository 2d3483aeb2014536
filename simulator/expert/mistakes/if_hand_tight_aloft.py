"""Leaves the IF plug hand-tight at the outdoor unit."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "if_hand_tight_aloft",
    "mount",
    costs={
        "if_torque_aloft": "A hand-tight N plug works loose in the wind.",
    },
)
def make_if_hand_tight_aloft(plan: Plan, site: Site) -> Plan:
    """Leaves the IF plug hand-tight at the outdoor unit."""
    return without(plan, matching("tighten_up", group="if"))
