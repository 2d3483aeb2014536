"""Goes on aloft under a bad sky."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "sky_ignored",
    "mount",
    costs={
        "weather_obeyed": "A tower is where lightning strikes and where the wind is strongest.",
    },
    breaches=("weather_aloft",),
    fits=lambda site: 0 <= site.document.weather.thunder_ms <= 3_000_000 or site.document.weather.blow_ms >= 0,
)
def make_sky_ignored(plan: Plan, site: Site) -> Plan:
    """Goes on aloft under a bad sky."""
    return inserted_after(plan, [task("habit", "mount", name="sky", value="ignored")], matching("inspect_tower"))
