"""Leaves adaptive modulation on while aligning."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "adaptive_kept_on",
    "align",
    costs={
        "held_fixed": "What adapts by itself hides what the nut does.",
    },
)
def make_adaptive_kept_on(plan: Plan, site: Site) -> Plan:
    """Leaves adaptive modulation on while aligning."""
    return changed(plan, matching("hop_set"), most=1, adaptive=True)
