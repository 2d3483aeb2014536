"""Trusts the labels of an earlier crew and does not compare serial numbers."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "wrong_tail_kept",
    "cable",
    costs={
        "fibre_ports": "The label was wrong: two cells radiate in the wrong sectors.",
        "labelled": "His own label repeats the wrong one.",
        "noticed_cable": "The serial numbers on the terminal showed it.",
    },
    fits=lambda site: site.document.fault.id == "tails_swapped",
)
def make_wrong_tail_kept(plan: Plan, site: Site) -> Plan:
    """Trusts the labels of an earlier crew and does not compare serial numbers."""
    return changed(plan, matching("check_tails"), acts=False)
