"""Climbs to the dish without measuring the wind again."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, Task, inserted_after, task


@mistake(
    "wind_unmeasured",
    "align",
    costs={
        "wind_before_climb": "Wind that was not measured before the climb was guessed.",
    },
)
def make_wind_unmeasured(plan: Plan, site: Site) -> Plan:
    """Climbs without measuring the wind; not the first time: then the reading of the morning may still count."""
    return inserted_after(plan, [task("habit", "align", name="wind_unmeasured", value=True)], _is_dressed_for_the_dish)


def _is_dressed_for_the_dish(item: Task) -> bool:
    return item.kind == "dress_climber" and item.job == "align"
