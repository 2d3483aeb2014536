"""Does not write the volts down."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "volts_unwritten",
    "align",
    costs={
        "hop_written": "The next crew compares its volts with these.",
    },
)
def make_volts_unwritten(plan: Plan, site: Site) -> Plan:
    """Does not write the volts down."""
    return changed(plan, matching("hop_record"), leaves_out=("rssi_mv", "far_rssi_mv"))
