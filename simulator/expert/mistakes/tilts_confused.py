"""Sets each tilt to the value of the other."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import sector_of
from simulator.expert.task import Plan, changed, matching


@mistake(
    "tilts_confused",
    "mount",
    costs={
        "electrical_tilt": "The rod stands at the value of the bracket.",
        "mechanical_tilt": "The bracket stands at the value of the rod.",
    },
    fits=lambda site: abs(sector_of(site).electrical_tilt_cdeg - sector_of(site).mechanical_tilt_cdeg) >= 200,
)
def make_tilts_confused(plan: Plan, site: Site) -> Plan:
    """Sets each tilt to the value of the other."""
    sector = sector_of(site)
    plan = changed(plan, matching("etilt"), cdeg=sector.mechanical_tilt_cdeg)
    plan = changed(plan, matching("preset_tilt"), cdeg=sector.electrical_tilt_cdeg)
    plan = changed(plan, matching("set_tilt"), cdeg=sector.electrical_tilt_cdeg)
    return changed(plan, matching("recheck"), tilt_cdeg=sector.electrical_tilt_cdeg)
