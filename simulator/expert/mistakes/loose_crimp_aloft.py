"""Crimps a lug of the next larger size on the radio's earth and does not pull it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import earth_of_radio
from simulator.expert.task import Plan, changed, matching


@mistake(
    "loose_crimp_aloft",
    "mount",
    costs={
        "aloft_lugs": "A barrel too wide holds the copper nowhere.",
    },
)
def make_loose_crimp_aloft(plan: Plan, site: Site) -> Plan:
    """Crimps a lug of the next larger size on the radio's earth and does not pull it."""
    bar_end = matching("crimp_up", cable=earth_of_radio(site), end="b")
    return changed(plan, bar_end, lug="lug-m8-25", die=2_500, pull=False)
