"""Does not measure where the dish points before the fine work."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "coarse_unmeasured",
    "align",
    costs={
        "coarse_measured": "A nut has a few turns; the compass tells where to begin.",
    },
)
def make_coarse_unmeasured(plan: Plan, site: Site) -> Plan:
    """Does not measure where the dish points before the fine work."""
    return changed(plan, matching("hop_coarse"), measures=False)
