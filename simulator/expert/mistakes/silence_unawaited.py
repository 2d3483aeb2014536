"""Asks for silence and climbs before it is confirmed."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after, matching, task, without


@mistake(
    "silence_unawaited",
    "mount",
    costs={
        "beam_avoided": "The antennas beside the ladder were still transmitting.",
    },
    breaches=("in_beam",),
)
def make_silence_unawaited(plan: Plan, site: Site) -> Plan:
    """Asks for silence and climbs before it is confirmed."""
    return inserted_after(
        without(plan, matching("ask_neighbour", on=False)),
        [
            task("visit", "mount", who="climber", place="platform-20"),
            task("ask_neighbour", "mount", on=False, waits=False),
            task("visit", "mount", who="climber", place="ladder-32"),
        ],
        matching("inspect_tower"),
    )
