"""Sets the wrench too high for the locks."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "lock_overtight",
    "align",
    costs={
        "locks_torque": "A bolt beyond its torque is stretched and loosens.",
    },
)
def make_lock_overtight(plan: Plan, site: Site) -> Plan:
    """Sets the wrench too high for the locks."""
    return changed(plan, matching("hop_lock"), steps_mn_m=(10_050, 18_000))
