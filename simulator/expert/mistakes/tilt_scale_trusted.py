"""Reads the bracket scale wrong and never holds the inclinometer against it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import sector_of
from simulator.expert.task import Plan, changed, matching, without


@mistake(
    "tilt_scale_trusted",
    "mount",
    costs={
        "mechanical_tilt": "Four marks too many are four degrees.",
        "tilt_measured": "A scale alone is not trusted.",
        "tilt_reread": "After the last torque nothing was read either.",
        "mount_written": "The line of the tilt stays empty.",
    },
)
def make_tilt_scale_trusted(plan: Plan, site: Site) -> Plan:
    """Reads the bracket scale wrong and never holds the inclinometer against it."""
    plan = changed(plan, matching("preset_tilt"), cdeg=sector_of(site).mechanical_tilt_cdeg + 400)
    plan = changed(plan, matching("recheck"), reads_tilt=False)
    return without(plan, matching("set_tilt"))
