"""Tightens the panel with a spanner by feel."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import mounting
from simulator.expert.task import Plan, changed, matching


@mistake(
    "bolts_by_spanner",
    "mount",
    costs={
        "panel_torque": "A spanner tells no torque.",
    },
)
def make_bolts_by_spanner(plan: Plan, site: Site) -> Plan:
    """Tightens the panel with a spanner by feel."""
    spanner = site.kit.tools("spanner")[0]
    plan = changed(plan, matching("equip"), items=(*next(item["items"] for item in plan if item.kind == "equip"), spanner), most=1)
    plan = changed(plan, matching("torque", unit=mounting(site).panel), steps=(40, 100), tools=("", spanner))
    return changed(plan, matching("recheck"), corrects=False)
