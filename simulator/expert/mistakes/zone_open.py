"""Does not close the drop zone."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "zone_open",
    "mount",
    costs={
        "zone_closed": "Anybody may walk under the work.",
    },
)
def make_zone_open(plan: Plan, site: Site) -> Plan:
    """Does not close the drop zone."""
    return without(plan, matching("close_zone"))
