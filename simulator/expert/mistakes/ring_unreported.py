"""Reads a ring above its limit and does not report it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "ring_unreported",
    "cable",
    costs={
        "noticed_cable": "A bad ring is the owner's to mend, once he knows.",
    },
    fits=lambda site: site.document.fault.id == "ring_high",
)
def make_ring_unreported(plan: Plan, site: Site) -> Plan:
    """Reads a ring above its limit and does not report it."""
    return changed(plan, matching("ring"), reports=False)
