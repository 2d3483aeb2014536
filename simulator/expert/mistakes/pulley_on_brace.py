"""Hangs the pulley on a diagonal brace."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "pulley_on_brace",
    "mount",
    costs={
        "anchor_rated": "A brace is no anchor for a load.",
    },
)
def make_pulley_on_brace(plan: Plan, site: Site) -> Plan:
    """Hangs the pulley on a diagonal brace."""
    return changed(plan, matching("rig"), unrated=True)
