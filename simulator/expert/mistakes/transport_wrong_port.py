"""Plugs the Ethernet cable into GE2 of the indoor unit."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import ge1_planned
from simulator.expert.task import Plan, changed, matching


@mistake(
    "transport_wrong_port",
    "cable",
    costs={
        "transport_connected": "Traffic is configured on GE1.",
        "noticed_cable": "The terminal showed transport down and nothing was reported.",
    },
    fits=ge1_planned,
)
def make_transport_wrong_port(plan: Plan, site: Site) -> Plan:
    """Plugs the Ethernet cable into GE2 of the indoor unit."""
    return changed(plan, matching("connect", group="transport", end="b"), port=f"{site.sheet.plan.indoor}.ge2")
