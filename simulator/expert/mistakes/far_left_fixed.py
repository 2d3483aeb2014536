"""Does not tell the far end to go back to automatic."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "far_left_fixed",
    "align",
    costs={
        "automatic_again": "Half a hop on automatic is none.",
    },
)
def make_far_left_fixed(plan: Plan, site: Site) -> Plan:
    """Does not tell the far end to go back to automatic."""
    return without(plan, matching("far_tell", word="normal"))
