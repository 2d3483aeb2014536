"""Takes no photograph of the dish."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "no_dish_photo",
    "align",
    costs={
        "hop_photographed": "Without a picture somebody must climb again to look.",
    },
)
def make_no_dish_photo(plan: Plan, site: Site) -> Plan:
    """Takes no photograph of the dish."""
    return changed(plan, matching("hop_close"), what=("strut", "paint", "cap"))
