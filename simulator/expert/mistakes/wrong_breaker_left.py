"""Leaves the wrong breaker an earlier crew fitted."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "wrong_breaker_left",
    "cable",
    costs={
        "breakers_rated": "The plan names the rating.",
        "noticed_cable": "The wrong rating was neither changed nor reported.",
    },
    fits=lambda site: site.document.fault.id == "wrong_breaker",
)
def make_wrong_breaker_left(plan: Plan, site: Site) -> Plan:
    """Leaves the wrong breaker an earlier crew fitted."""
    return changed(plan, matching("fit_breaker"), replaces=False)
