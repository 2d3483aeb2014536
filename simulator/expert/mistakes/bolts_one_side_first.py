"""Tightens one side of the clamp first and leaves what it turned."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import mounting
from simulator.expert.task import Plan, changed, matching


@mistake(
    "bolts_one_side_first",
    "mount",
    costs={
        "panel_steps": "The clamp pulls the panel round to the tight side.",
        "noticed_mount": "The compass showed that it had turned.",
    },
)
def make_bolts_one_side_first(plan: Plan, site: Site) -> Plan:
    """Tightens one side of the clamp first and leaves what it turned."""
    plan = changed(plan, matching("torque", unit=mounting(site).panel), order=(1, 4, 2, 3))
    return changed(plan, matching("recheck"), corrects=False)
