"""Sees dust on a fibre end and mates it all the same."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "fibre_dirty",
    "cable",
    costs={
        "fibre_clean": "Dust takes half of the light and scratches the other face.",
    },
    fits=lambda site: site.document.fault.id != "tails_swapped",
)
def make_fibre_dirty(plan: Plan, site: Site) -> Plan:
    """Sees dust on a fibre end and mates it all the same."""
    return changed(plan, matching("fibre_end"), 1, clean=False)
