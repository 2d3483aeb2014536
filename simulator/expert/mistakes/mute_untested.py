"""Leaves the mute test out."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "mute_untested",
    "align",
    costs={
        "mute_tested": "Another operator's dish may stand on the same hill.",
    },
)
def make_mute_untested(plan: Plan, site: Site) -> Plan:
    """Leaves the mute test out."""
    return without(plan, matching("hop_mute"))
