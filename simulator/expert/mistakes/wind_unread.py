"""Does not measure the wind."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "wind_unread",
    "safety",
    costs={
        "weather_checked": "Wind is measured, not guessed.",
    },
)
def make_wind_unread(plan: Plan, site: Site) -> Plan:
    """Does not measure the wind."""
    return without(plan, matching("wind"))
