"""Leaves power control and modulation fixed at both ends."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "left_fixed",
    "align",
    costs={
        "automatic_again": "In the first rain the hop cannot help itself.",
    },
)
def make_left_fixed(plan: Plan, site: Site) -> Plan:
    """Leaves power control and modulation fixed at both ends."""
    return without(plan, matching("hop_set", atpc=True), matching("far_tell", word="normal"))
