"""Tightens the input terminal only when it is live."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, moved_after


@mistake(
    "live_terminal_touched",
    "cable",
    costs={},
    breaches=("live_touched",),
)
def make_live_terminal_touched(plan: Plan, site: Site) -> Plan:
    """Tightens the input terminal only when it is live."""
    row = next(row for row in site.sheet.plan.connections if row.group == "supply" and row.core == "neg")
    late = matching("tighten", cable=row.cable, end="b", core="neg")
    return moved_after(plan, late, matching("close", way=site.sheet.plan.input_way))
