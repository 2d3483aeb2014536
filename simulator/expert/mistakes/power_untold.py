"""Powers the site without telling the operations centre."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "power_untold",
    "cable",
    costs={
        "noc_told_power": "The centre sees alarms come and sends somebody.",
    },
)
def make_power_untold(plan: Plan, site: Site) -> Plan:
    """Powers the site without telling the operations centre."""
    return without(plan, matching("call_noc", about="power_on"))
