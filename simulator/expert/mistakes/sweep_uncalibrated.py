"""Sweeps without calibrating."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "sweep_uncalibrated",
    "mount",
    costs={
        "sweep_calibrated": "What the lead adds is read as the line.",
    },
)
def make_sweep_uncalibrated(plan: Plan, site: Site) -> Plan:
    """Sweeps without calibrating."""
    return changed(plan, matching("analyser"), calibrates=False)
