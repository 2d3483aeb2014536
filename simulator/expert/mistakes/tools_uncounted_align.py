"""Does not count the tools after the last climb to the dish."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import of_job
from simulator.expert.task import Plan, without


@mistake(
    "tools_uncounted_align",
    "align",
    costs={
        "tools_counted_align": "A tool left on the tower falls one day.",
    },
)
def make_tools_uncounted_align(plan: Plan, site: Site) -> Plan:
    """Does not count the tools after the last climb to the dish."""
    return without(plan, of_job("count_aloft", "align"))
