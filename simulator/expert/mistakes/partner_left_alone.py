"""Leaves the colleague at the far end without an order."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, inserted_after, matching, task


@mistake(
    "partner_left_alone",
    "align",
    costs={
        "partner_led": "Who hears nothing for minutes tries something himself.",
    },
)
def make_partner_left_alone(plan: Plan, site: Site) -> Plan:
    """Leaves the colleague at the far end without an order."""
    return inserted_after(
        changed(plan, matching("far_fine"), stops=False), [task("wait", "align", ms=240_000)], matching("far_fine")
    )
