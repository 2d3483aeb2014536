"""Sweeps without tapping the connector."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "connector_untapped",
    "mount",
    costs={
        "sweep_tapped": "A loose one may sit well just then.",
    },
)
def make_connector_untapped(plan: Plan, site: Site) -> Plan:
    """Sweeps without tapping the connector."""
    return changed(plan, matching("sweep"), taps=False)
