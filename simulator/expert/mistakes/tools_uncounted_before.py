"""Does not count the tools before the climb."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import of_job
from simulator.expert.task import Plan, without


@mistake(
    "tools_uncounted_before",
    "mount",
    costs={
        "tools_counted_mount": "Without a first count the second says nothing.",
    },
)
def make_tools_uncounted_before(plan: Plan, site: Site) -> Plan:
    """Does not count the tools before the climb."""
    return without(plan, of_job("count_aloft", "mount", when="before"))
