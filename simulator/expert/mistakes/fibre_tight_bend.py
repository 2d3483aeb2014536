"""Bends a fibre to 15 mm."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "fibre_tight_bend",
    "cable",
    costs={
        "fibre_bends": "Below 30 mm light leaves the core.",
    },
    fits=lambda site: site.document.fault.id not in ("tails_swapped", "dirty_far_end"),
)
def make_fibre_tight_bend(plan: Plan, site: Site) -> Plan:
    """Bends a fibre to 15 mm."""
    return changed(plan, matching("route", group="fibre"), 1, bend_mm=15)
