"""Puts the baseband board into a slot that is not the planned one, and cables it there."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import free
from simulator.expert.task import Plan, changed, matching


@mistake(
    "board_wrong_slot",
    "cable",
    costs={
        "boards_placed": "The plan names the slot; the cells are configured there.",
        "noticed_cable": "The alarm list shows it, and nothing was reported.",
    },
    fits=lambda site: site.document.fault.id != "tails_swapped",
)
def make_board_wrong_slot(plan: Plan, site: Site) -> Plan:
    """Puts the baseband board into a slot that is not the planned one, and cables it there."""
    right = next(row.slot for row in site.sheet.plan.boards if row.type == "baseband-board")
    wrong = next(slot for slot in (f"{site.sheet.plan.baseband}.s{n}" for n in (2, 4, 1, 5)) if slot != right and free(site, slot))
    moved = []
    for item in plan:
        there = item.with_(slot=wrong) if item.get("slot") == right else item
        port = str(item.get("port", ""))
        moved.append(there.with_(port=wrong + port[len(right) :]) if port.startswith(f"{right}.") else there)
    return changed(tuple(moved), matching("check_tails"), acts=False)
