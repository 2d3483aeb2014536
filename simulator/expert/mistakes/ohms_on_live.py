"""Measures ohms on a live circuit."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_after


@mistake(
    "ohms_on_live",
    "cable",
    costs={
        "no_harm": "The fuse of the meter blows; next time it shows nothing.",
    },
)
def make_ohms_on_live(plan: Plan, site: Site) -> Plan:
    """Measures ohms on a live circuit."""
    supply = next(item for item in plan if item.kind == "measure" and item["why"] == "supply")
    wrong = supply.with_(mode="ohm", field="", why="short")
    return inserted_after(plan, [wrong], lambda item: item == supply)
