"""Brings power to the radio before its earth."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import earth_of_radio, earth_or_radio
from simulator.expert.task import Plan, matching, moved_after


@mistake(
    "aloft_power_before_earth",
    "mount",
    costs={
        "aloft_earth_first": "Lightning takes the way that is there first.",
    },
)
def make_aloft_power_before_earth(plan: Plan, site: Site) -> Plan:
    """Brings power to the radio before its earth."""
    cable = next(row.cable for row in site.sheet.plan.connections if row.group == "load" and row.mount_ends)
    earth = earth_of_radio(site)
    late = ("connect_up", "tighten_up", "picture")
    return moved_after(plan, lambda item: item.kind in late and earth_or_radio(item, earth, site), matching("tighten_up", cable=cable))
