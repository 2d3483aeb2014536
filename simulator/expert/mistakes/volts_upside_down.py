"""Takes less voltage for more level, or the other way round: tunes to the minimum."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_before, matching, task


@mistake(
    "volts_upside_down",
    "align",
    costs={
        "near_pointed": "He tuned to the least signal.",
        "far_pointed": "He led the far end to the least signal too.",
        "main_lobe_proved": "No reading came near the planned level.",
    },
)
def make_volts_upside_down(plan: Plan, site: Site) -> Plan:
    """Takes less voltage for more level, or the other way round: tunes to the minimum."""
    return inserted_before(plan, [task("habit", "align", name="volts", value="upside_down")], matching("hop_meter"))
