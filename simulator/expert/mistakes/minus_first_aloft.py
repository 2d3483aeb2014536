"""Connects minus before return at the radio."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, moved_after


@mistake(
    "minus_first_aloft",
    "mount",
    costs={
        "return_first_aloft": "Return is the first on and the last off.",
    },
)
def make_minus_first_aloft(plan: Plan, site: Site) -> Plan:
    """Connects minus before return at the radio."""
    late = ("connect_up", "tighten_up")
    return moved_after(plan, lambda item: item.kind in late and item["core"] == "rtn", matching("tighten_up", core="neg"))
