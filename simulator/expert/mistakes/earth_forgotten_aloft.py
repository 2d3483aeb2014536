"""Forgets the outdoor unit's earth."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import earth_of_radio
from simulator.expert.task import Plan, without


@mistake(
    "earth_forgotten_aloft",
    "mount",
    costs={
        "aloft_earth": "The outdoor unit hangs on the tower without its earth.",
        "aloft_earth_first": "An earth that is not there was not the first.",
    },
)
def make_earth_forgotten_aloft(plan: Plan, site: Site) -> Plan:
    """Forgets the outdoor unit's earth."""
    radio = earth_of_radio(site)
    done = ("connect_up", "tighten_up")
    return without(plan, lambda item: item.kind in done and item.get("group") == "earth" and item["cable"] != radio)
