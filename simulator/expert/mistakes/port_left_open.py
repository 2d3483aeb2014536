"""Leaves the cap off the alignment port."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "port_left_open",
    "align",
    costs={
        "port_closed": "Rain runs into an open port and kills the radio.",
    },
)
def make_port_left_open(plan: Plan, site: Site) -> Plan:
    """Leaves the cap off the alignment port."""
    return changed(plan, matching("hop_close"), what=("strut", "paint", "photo"))
