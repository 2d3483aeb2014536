"""Tapes the jumpers at the radio before tightening them."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, moved_after


@mistake(
    "tape_before_torque",
    "mount",
    costs={
        "torque_before_tape": "What is tightened under tape opens the tape.",
    },
)
def make_tape_before_torque(plan: Plan, site: Site) -> Plan:
    """Tapes the jumpers at the radio before tightening them."""
    radio_end = next(item["end"] for item in plan if item.kind == "sweep")
    late = matching("tighten_up", group="rf", end=radio_end)
    return moved_after(plan, late, matching("seal", end=radio_end))
