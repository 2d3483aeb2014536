"""Works without gloves."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "no_gloves",
    "safety",
    costs={
        "gear_worn": "Hands meet edges and terminals first.",
    },
)
def make_no_gloves(plan: Plan, site: Site) -> Plan:
    """Works without gloves."""
    out = plan
    for person in site.sheet.people:
        places = next(item["places"] for item in plan if item.kind == "dress" and item["person"] == person)
        out = changed(out, matching("dress", person=person), places=tuple(place for place in places if place != "hands"))
    return out
