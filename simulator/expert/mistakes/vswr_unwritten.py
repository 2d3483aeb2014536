"""Does not write the VSWR down."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "vswr_unwritten",
    "cable",
    costs={
        "vswr_written": "VSWR is the proof of the jumpers.",
    },
)
def make_vswr_unwritten(plan: Plan, site: Site) -> Plan:
    """Does not write the VSWR down."""
    return without(plan, matching("page", page="vswr"))
