"""Does not look at the mate's certificate."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "certificate_unread",
    "safety",
    costs={
        "crew_cleared": "An unread certificate may have ended.",
    },
)
def make_certificate_unread(plan: Plan, site: Site) -> Plan:
    """Does not look at the mate's certificate."""
    return without(plan, matching("read_paper", paper="cert-p2"))
