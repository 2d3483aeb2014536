"""Writes labels from which nobody finds the port."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "label_useless",
    "cable",
    costs={
        "labelled": "'Kabel 1' leads a reader nowhere.",
    },
)
def make_label_useless(plan: Plan, site: Site) -> Plan:
    """Writes labels from which nobody finds the port."""
    return changed(plan, matching("label"), 6, text="Kabel 1")
