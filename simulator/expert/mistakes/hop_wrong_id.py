"""Sets a wrong link id."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "hop_wrong_id",
    "align",
    costs={
        "hop_set_near": "The link id on the sheet tells the two radios that they belong together.",
        "noticed_align": "The terminal showed the hop down and nothing was reported.",
    },
)
def make_hop_wrong_id(plan: Plan, site: Site) -> Plan:
    """Sets a wrong link id."""
    return changed(plan, matching("hop_set"), link_id="0247")
