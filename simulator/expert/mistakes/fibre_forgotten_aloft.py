"""Forgets the fibre at the radio."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "fibre_forgotten_aloft",
    "mount",
    costs={
        "fibre_aloft": "Without its fibre the radio has nothing to send.",
    },
)
def make_fibre_forgotten_aloft(plan: Plan, site: Site) -> Plan:
    """Forgets the fibre at the radio."""
    return without(plan, matching("connect_up", group="fibre"))
