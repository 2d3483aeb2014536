"""Forgets the side strut."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "no_strut",
    "align",
    costs={
        "strut_fitted": "Without its strut the dish sways in the wind.",
    },
)
def make_no_strut(plan: Plan, site: Site) -> Plan:
    """Forgets the side strut."""
    return changed(plan, matching("hop_close"), what=("paint", "cap", "photo"))
