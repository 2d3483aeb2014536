"""Does not trim the own dish again after the far end has moved."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "not_alternated",
    "align",
    costs={
        "alternated": "The last tenths are found only with the other end right.",
    },
)
def make_not_alternated(plan: Plan, site: Site) -> Plan:
    """Does not trim the own dish again after the far end has moved."""
    return without(plan, matching("near_sweep", round=2))
