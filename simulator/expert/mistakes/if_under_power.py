"""Parts and mates IF while the outdoor unit is fed."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "if_under_power",
    "cable",
    costs={},
    breaches=("if_under_power",),
)
def make_if_under_power(plan: Plan, site: Site) -> Plan:
    """Parts and mates IF while the outdoor unit is fed."""
    row = next(row for row in site.sheet.plan.connections if row.group == "if")
    args = {"cable": row.cable, "end": "a", "core": row.core}
    again = [task("disconnect", "cable", **args), task("connect", "cable", port=row.a, **args)]
    again += [item for item in plan if item.kind == "tighten" and item["cable"] == row.cable]
    return inserted_after(plan, again, matching("outdoor_on"))
