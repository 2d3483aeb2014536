"""Goes on with outdoor lines after thunder."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed


@mistake(
    "works_in_thunder",
    "cable",
    costs={
        "thunder_rest": "Lightning is in the air; the line leads to the hand.",
    },
    fits=lambda site: site.document.weather.thunder_ms >= 4_000_000,
)
def make_works_in_thunder(plan: Plan, site: Site) -> Plan:
    """Goes on with outdoor lines after thunder."""
    return changed(plan, lambda item: bool(item.get("outdoor")), ignores_thunder=True)
