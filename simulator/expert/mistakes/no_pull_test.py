"""Does not pull the crimped power lugs."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed


@mistake(
    "no_pull_test",
    "cable",
    costs={
        "power_lugs": "Whether a crimp holds is known after the pull.",
    },
)
def make_no_pull_test(plan: Plan, site: Site) -> Plan:
    """Does not pull the crimped power lugs."""
    return changed(plan, lambda item: item.kind == "crimp" and item["cable"].startswith("dc-"), pull=False)
