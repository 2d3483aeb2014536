"""Labels no cable end on the tower."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "labels_missing_aloft",
    "mount",
    costs={
        "labelled_aloft": "Aloft nobody traces a cable by hand.",
    },
)
def make_labels_missing_aloft(plan: Plan, site: Site) -> Plan:
    """Labels no cable end on the tower."""
    return without(plan, matching("label_up"))
