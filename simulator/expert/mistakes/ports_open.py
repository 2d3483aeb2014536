"""Leaves free ports without caps."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "ports_open",
    "cable",
    costs={
        "ports_capped": "Dust and damp settle in the port.",
    },
)
def make_ports_open(plan: Plan, site: Site) -> Plan:
    """Leaves free ports without caps."""
    return without(plan, matching("cap_free"))
