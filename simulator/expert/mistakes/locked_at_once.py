"""Tightens the locks to full torque in one go, one bolt after the other."""

from __future__ import annotations

import math

from simulator.base.chance import draw
from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching

PULLS_AWAY = 0.20
"""From a pull of this many beam widths on the dish has lost more than half a decibel."""
UNSURE = 0.05
"""How far from its peak a sound dish may stand before, in beam widths: nearer to the bound the outcome is open."""


def _pull(site: Site) -> float:
    """How far tightening in one go pulls this dish, in beam widths: it lies in the mount."""
    plan = site.sheet.plan.mount
    return 0.1 + 0.2 * draw(site.seed, f"pull:{plan.dish if plan else ''}", 0)


def costs(site: Site) -> dict[str, str]:
    """What it costs, by how far this mount pulls."""
    always = {"locked_in_steps": "In one go the bolts pull the dish to one side."}
    return {**always, "near_pointed": "The dish was pulled off its peak and stays there."} if _pull(site) > PULLS_AWAY else always


@mistake("locked_at_once", "align", costs=costs, fits=lambda site: not math.isclose(_pull(site), PULLS_AWAY, abs_tol=UNSURE))
def make_locked_at_once(plan: Plan, site: Site) -> Plan:
    """Tightens the locks to full torque in one go, one bolt after the other."""
    lock = next(item for item in plan if item.kind == "hop_lock")
    return changed(plan, matching("hop_lock"), steps_mn_m=lock["steps_mn_m"][-1:], tools=lock["tools"][-1:], order="around")
