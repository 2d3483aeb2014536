"""Labels one end only."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "labels_one_end",
    "cable",
    costs={
        "labelled": "At the other end nobody knows where it goes.",
    },
)
def make_labels_one_end(plan: Plan, site: Site) -> Plan:
    """Labels one end only."""
    return without(plan, matching("label", end="b"))
