"""Puts the rings of another sector on the jumpers."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import mounting
from simulator.expert.task import Plan, changed, matching


@mistake(
    "rings_of_other_sector",
    "mount",
    costs={
        "rings_put": "The next crew takes it for another sector.",
    },
)
def make_rings_of_other_sector(plan: Plan, site: Site) -> Plan:
    """Puts the rings of another sector on the jumpers."""
    other = next(row.ring_colour for row in site.sheet.plan.sectors if row.id != mounting(site).sector)
    return changed(plan, matching("ring_end"), colour=other)
