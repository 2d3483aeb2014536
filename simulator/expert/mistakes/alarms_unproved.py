"""Does not trigger the alarms."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


def costs(site: Site) -> dict[str, str]:
    """What it costs, by what the seed holds."""
    found = {"alarms_proved": "An alarm never triggered may never come."}
    if site.document.fault.id == "sensor_stuck":
        found["noticed_cable"] = "The smoke detector is stuck and nobody knows."
    return found


@mistake(
    "alarms_unproved",
    "cable",
    costs=costs,
)
def make_alarms_unproved(plan: Plan, site: Site) -> Plan:
    """Does not trigger the alarms."""
    return without(plan, matching("prove_alarm"))
