"""Sweeps the band of another panel."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "sweep_wrong_band",
    "mount",
    costs={
        "sweep_band": "Outside its band every panel looks bad.",
    },
)
def make_sweep_wrong_band(plan: Plan, site: Site) -> Plan:
    """Sweeps the band of another panel."""
    return changed(plan, matching("analyser"), low_mhz=880, high_mhz=960)
