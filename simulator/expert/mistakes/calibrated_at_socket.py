"""Calibrates at the socket and not at the end of the lead."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "calibrated_at_socket",
    "mount",
    costs={
        "sweep_calibrated": "The lead itself is in every reading.",
    },
)
def make_calibrated_at_socket(plan: Plan, site: Site) -> Plan:
    """Calibrates at the socket and not at the end of the lead."""
    return changed(plan, matching("analyser"), kit_at="instrument")
