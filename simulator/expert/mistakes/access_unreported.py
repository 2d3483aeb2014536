"""Sees that the access letter has ended and says nothing."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "access_unreported",
    "safety",
    costs={
        "noticed_safety": "What was seen and not told helps nobody.",
    },
    fits=lambda site: site.document.fault.id == "access_expired",
)
def make_access_unreported(plan: Plan, site: Site) -> Plan:
    """Sees that the access letter has ended and says nothing."""
    return changed(plan, matching("read_paper", paper="access"), reports=False)
