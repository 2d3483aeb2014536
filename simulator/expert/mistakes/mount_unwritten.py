"""Writes down nothing that was measured aloft."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching, without


@mistake(
    "mount_unwritten",
    "mount",
    costs={
        "mount_written": "A value in the head is no record.",
        "records_true_mount": "There is no record of the mounting.",
    },
)
def make_mount_unwritten(plan: Plan, site: Site) -> Plan:
    """Writes down nothing that was measured aloft."""
    return changed(without(plan, matching("write_mounted")), matching("sweep"), write=False)
