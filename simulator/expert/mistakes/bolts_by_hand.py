"""Tightens the panel by hand only."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import mounting
from simulator.expert.task import Plan, changed, matching


@mistake(
    "bolts_by_hand",
    "mount",
    costs={
        "panel_torque": "A gust turns what only fingers hold.",
    },
)
def make_bolts_by_hand(plan: Plan, site: Site) -> Plan:
    """Tightens the panel by hand only."""
    plan = changed(plan, matching("torque", unit=mounting(site).panel), steps=(100,), tools=("",))
    return changed(plan, matching("recheck"), corrects=False)
