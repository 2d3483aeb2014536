"""Takes no photographs on the tower."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "mount_unphotographed",
    "mount",
    costs={
        "mount_photos": "What is under tape is proved by a picture only.",
    },
)
def make_mount_unphotographed(plan: Plan, site: Site) -> Plan:
    """Takes no photographs on the tower."""
    return without(plan, matching("picture"))
