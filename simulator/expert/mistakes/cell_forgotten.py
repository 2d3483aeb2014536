"""Leaves one cell blocked."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "cell_forgotten",
    "handover",
    costs={
        "cells_active": "One sector has no service.",
    },
)
def make_cell_forgotten(plan: Plan, site: Site) -> Plan:
    """Leaves one cell blocked."""
    return without(plan, matching("cell_on", cell="c2"))
