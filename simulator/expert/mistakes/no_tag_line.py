"""Lifts with nobody at the tag line."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "no_tag_line",
    "mount",
    costs={
        "tag_line_held": "A free load turns and strikes the steel.",
        "noticed_mount": "Cracked shells were seen by nobody.",
    },
)
def make_no_tag_line(plan: Plan, site: Site) -> Plan:
    """Lifts with nobody at the tag line."""
    return changed(plan, matching("lift"), tag=False)
