"""Forgets the return at the radio."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, without


@mistake(
    "return_off_aloft",
    "mount",
    costs={
        "power_aloft": "Without its return the radio stays dark.",
        "return_first_aloft": "A return that is not there was not the first.",
    },
)
def make_return_off_aloft(plan: Plan, site: Site) -> Plan:
    """Forgets the return at the radio."""
    return without(plan, lambda item: item.kind in ("connect_up", "tighten_up") and item.get("core") == "rtn")
