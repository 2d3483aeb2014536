"""Puts the insulation tester on a circuit with boards in it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_before, matching, task


@mistake(
    "insulation_tester",
    "cable",
    costs={
        "no_harm": "500 V go through the boards.",
    },
    fits=lambda site: site.document.fault.id not in ("tails_swapped", "dirty_far_end"),
)
def make_insulation_tester(plan: Plan, site: Site) -> Plan:
    """Puts the insulation tester on a circuit with boards in it."""
    way = next(row.way for row in site.sheet.plan.breakers if row.unit == site.sheet.plan.baseband)
    megger = site.kit.tools("insulation_tester")[0]
    return inserted_before(plan, [task("insulation", "cable", instrument=megger, red=f"{way}_neg", black=f"{way}_rtn")], matching("measure", why="short"))
