"""Measures with a meter that was not proved on a known source."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import sound_meter
from simulator.expert.task import Plan, changed, matching


@mistake(
    "meter_unproved",
    "cable",
    costs={
        "proved_dead": "A broken lead shows 0 V on live metal too.",
    },
    fits=sound_meter,
)
def make_meter_unproved(plan: Plan, site: Site) -> Plan:
    """Measures with a meter that was not proved on a known source."""
    return changed(plan, matching("prove_dead"), proves=False)
