"""Does not pull the crimped earth lugs."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed


@mistake(
    "earth_unpulled",
    "cable",
    costs={
        "earth_lugs": "Whether a crimp holds is known after the pull.",
    },
)
def make_earth_unpulled(plan: Plan, site: Site) -> Plan:
    """Does not pull the crimped earth lugs."""
    return changed(plan, lambda item: item.kind == "crimp" and item["cable"].startswith("pe-"), pull=False)
