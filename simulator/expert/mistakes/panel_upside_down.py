"""Hangs the panel with its connectors up."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import mounting
from simulator.expert.task import Plan, changed, matching


@mistake(
    "panel_upside_down",
    "mount",
    costs={
        "right_way_up": "Rain stands in connectors that look up.",
    },
)
def make_panel_upside_down(plan: Plan, site: Site) -> Plan:
    """Hangs the panel with its connectors up."""
    return changed(plan, matching("lift", unit=mounting(site).panel), flipped=True)
