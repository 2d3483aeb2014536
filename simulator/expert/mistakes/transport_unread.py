"""Does not look at the transport link."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "transport_unread",
    "handover",
    costs={
        "transport_read": "Whether the site is reached shows on that page.",
    },
)
def make_transport_unread(plan: Plan, site: Site) -> Plan:
    """Does not look at the transport link."""
    return without(plan, matching("page", page="transport"))
