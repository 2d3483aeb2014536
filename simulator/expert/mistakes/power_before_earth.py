"""Connects power before the units are earthed."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, Task, moved_after


@mistake(
    "power_before_earth",
    "cable",
    costs={
        "earth_first": "A fault has no way to earth yet.",
    },
)
def make_power_before_earth(plan: Plan, site: Site) -> Plan:
    """Connects power before the units are earthed."""
    def earth(item: Task) -> bool:
        return str(item.get("cable", "")).startswith("pe-") and item.kind in ("crimp", "connect", "tighten")

    return moved_after(plan, earth, lambda item: item.kind == "tighten" and item.get("group") == "load")
