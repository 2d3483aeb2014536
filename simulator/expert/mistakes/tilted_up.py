"""Tilts the panel up instead of down."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import sector_of
from simulator.expert.task import Plan, changed, matching


@mistake(
    "tilted_up",
    "mount",
    costs={
        "mechanical_tilt": "The cell shines over the valley.",
    },
)
def make_tilted_up(plan: Plan, site: Site) -> Plan:
    """Tilts the panel up instead of down."""
    up = -sector_of(site).mechanical_tilt_cdeg
    for kind in ("preset_tilt", "set_tilt"):
        plan = changed(plan, matching(kind), cdeg=up)
    return changed(plan, matching("recheck"), tilt_cdeg=up)
