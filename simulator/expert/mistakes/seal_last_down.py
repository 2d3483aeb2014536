"""Wraps the last layer from top to bottom."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching
from simulator.expert.works.mount_lines import LAYERS


@mistake(
    "seal_last_down",
    "mount",
    costs={
        "seal_direction": "Every edge of the tape catches the rain.",
    },
)
def make_seal_last_down(plan: Plan, site: Site) -> Plan:
    """Wraps the last layer from top to bottom."""
    down = (*LAYERS[:4], ("pvc", "down"), ("pvc", "up"), ("pvc", "down"))
    return changed(plan, matching("seal"), layers=down)
