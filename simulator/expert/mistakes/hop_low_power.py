"""Sets less transmit power than planned."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "hop_low_power",
    "align",
    costs={
        "hop_set_near": "The margin for rain was planned with the full power.",
        "noticed_align": "The setting is on the screen and nothing was reported.",
    },
)
def make_hop_low_power(plan: Plan, site: Site) -> Plan:
    """Sets less transmit power than planned."""
    return changed(plan, matching("hop_set"), tx_cdbm=site.sheet.plan.hop.tx_cdbm - 200)
