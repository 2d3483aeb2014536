"""Comes down for thunder but goes up again after ten minutes."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task


@mistake(
    "back_too_soon",
    "mount",
    costs={
        "weather_obeyed": "The next stroke may come within half an hour.",
    },
    breaches=("weather_aloft",),
    fits=lambda site: 0 <= site.document.weather.thunder_ms <= 3_000_000,
)
def make_back_too_soon(plan: Plan, site: Site) -> Plan:
    """Comes down for thunder but goes up again after ten minutes."""
    return inserted_after(plan, [task("habit", "mount", name="sky", value="impatient")], matching("inspect_tower"))
