"""Takes the first peak of the own dish without a full sweep."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, Task


@mistake(
    "near_first_peak",
    "align",
    costs={
        "near_swept": "Only a full sweep tells the highest of several peaks.",
    },
)
def make_near_first_peak(plan: Plan, site: Site) -> Plan:
    """Takes the first peak of the own dish without a full sweep."""
    return tuple(Task("first_peak", item.job, item.with_(step_ddeg=360).args) if item.kind == "near_sweep" and item["round"] == 1 else item for item in plan)
