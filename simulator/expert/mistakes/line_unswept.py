"""Sweeps only one of the two lines."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, without


@mistake(
    "line_unswept",
    "mount",
    costs={
        "lines_swept": "The other line was never seen.",
        "mount_written": "Its line on the sheet stays empty.",
    },
)
def make_line_unswept(plan: Plan, site: Site) -> Plan:
    """Sweeps only one of the two lines."""
    last = [item for item in plan if item.kind == "sweep"][-1]
    return without(plan, lambda item: item == last)
