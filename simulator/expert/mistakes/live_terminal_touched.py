"""Tightens the input terminal again while it is live."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching


@mistake(
    "live_terminal_touched",
    "cable",
    costs={},
    breaches=("live_touched",),
)
def make_live_terminal_touched(plan: Plan, site: Site) -> Plan:
    """Tightens the input terminal again while it is live."""
    row = next(row for row in site.sheet.plan.connections if row.group == "supply" and row.core == "neg")
    again = [item for item in plan if item.kind == "tighten" and item["cable"] == row.cable and item["end"] == "b" and item["core"] == "neg"]
    return inserted_after(plan, again, matching("close", way=site.sheet.plan.input_way))
