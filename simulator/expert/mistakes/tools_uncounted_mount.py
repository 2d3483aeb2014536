"""Does not count the tools of the mounting."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import of_job
from simulator.expert.task import Plan, without


@mistake(
    "tools_uncounted_mount",
    "mount",
    costs={
        "tools_counted_mount": "A tool that is not counted may stay up there.",
    },
)
def make_tools_uncounted_mount(plan: Plan, site: Site) -> Plan:
    """Does not count the tools of the mounting."""
    return without(plan, of_job("count_aloft", "mount"))
