"""Swaps the fibres of two sectors and does not compare serial numbers."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "fibres_swapped",
    "cable",
    costs={
        "fibre_ports": "The cells radiate in the wrong sectors.",
        "noticed_cable": "The serial numbers on the terminal showed it.",
    },
    fits=lambda site: site.document.fault.id != "tails_swapped",
)
def make_fibres_swapped(plan: Plan, site: Site) -> Plan:
    """Swaps the fibres of two sectors and does not compare serial numbers."""
    one, two = [row for row in site.sheet.plan.connections if row.group == "fibre"][:2]
    plan = changed(changed(plan, matching("connect", cable=one.cable), port="?"), matching("connect", cable=two.cable), port=one.a)
    plan = changed(plan, matching("connect", cable=one.cable), port=two.a)
    return changed(plan, matching("check_tails"), acts=False)
