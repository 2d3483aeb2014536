"""Tightens each bolt at once to its full torque."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import mounting
from simulator.expert.task import Plan, changed, matching


@mistake(
    "bolts_in_one_step",
    "mount",
    costs={
        "panel_steps": "The first bolt turns the panel before the others hold.",
        "noticed_mount": "The compass showed that it had turned.",
    },
)
def make_bolts_in_one_step(plan: Plan, site: Site) -> Plan:
    """Tightens each bolt at once to its full torque."""
    panel = mounting(site).panel
    full = next(item["tools"][-1] for item in plan if item.kind == "torque" and item["unit"] == panel)
    plan = changed(plan, matching("torque", unit=panel), steps=(100,), tools=(full,))
    return changed(plan, matching("recheck"), corrects=False)
