"""Does not write the optical levels down."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed


@mistake(
    "light_unwritten",
    "cable",
    costs={
        "rx_written": "The first level is what later ones are compared with.",
    },
)
def make_light_unwritten(plan: Plan, site: Site) -> Plan:
    """Does not write the optical levels down."""
    return changed(plan, lambda item: item.kind == "page" and item["page"] == "cpri", write=False)
