"""Leaves the far end's power control on while aligning."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without

FLOOR_CDBM = -8_000
"""A port that shows nothing below this hides the side lobes of the first sweep."""
SEEN_CDEG = 210
"""A far dish at most this far off lets the side lobes rise above that floor."""


def fits(site: Site) -> bool:
    """Where the first sweep cannot have shown side lobes either."""
    partner = site.document.partner
    off = (partner.azimuth_off_cdeg**2 + partner.elevation_off_cdeg**2) if partner else 0
    return min(site.sheet.plan.hop.curve)[0] >= FLOOR_CDBM and off > SEEN_CDEG**2


@mistake(
    "far_power_control_on",
    "align",
    costs={
        "held_fixed": "The far end lowered its power as we came nearer: the peak was flat.",
        "main_lobe_proved": "A level held down by power control proves no lobe.",
    },
    fits=fits,
)
def make_far_power_control_on(plan: Plan, site: Site) -> Plan:
    """Leaves the far end's power control on while aligning."""
    return without(plan, matching("far_tell", word="fixed"))
