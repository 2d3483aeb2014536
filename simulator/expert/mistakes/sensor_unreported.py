"""Sees that a sensor raises nothing and does not report it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "sensor_unreported",
    "cable",
    costs={
        "noticed_cable": "What was seen and not told helps nobody.",
    },
    fits=lambda site: site.document.fault.id == "sensor_stuck",
)
def make_sensor_unreported(plan: Plan, site: Site) -> Plan:
    """Sees that a sensor raises nothing and does not report it."""
    return changed(plan, matching("prove_alarm"), reports=False)
