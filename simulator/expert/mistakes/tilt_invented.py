"""Writes a tilt that nobody read."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "tilt_invented",
    "mount",
    costs={
        "records_true_mount": "The sheet says what no instrument showed.",
    },
)
def make_tilt_invented(plan: Plan, site: Site) -> Plan:
    """Writes a tilt that nobody read."""
    return changed(plan, matching("write_mounted", field="tilt_s2"), off=1_500)
