"""Takes a single reading of the compass and believes it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "compass_once",
    "mount",
    costs={
        "azimuth_sighted": "One reading is no measurement.",
        "azimuth_reread": "One reading after the torque is none either.",
    },
)
def make_compass_once(plan: Plan, site: Site) -> Plan:
    """Takes a single reading of the compass and believes it."""
    for kind in ("set_azimuth", "recheck"):
        plan = changed(plan, matching(kind), readings=1)
    return plan
