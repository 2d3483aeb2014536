"""Cleans a fibre end without looking at it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "fibre_uninspected",
    "cable",
    costs={
        "fibre_inspected": "Whether it is clean shows in the scope alone.",
    },
)
def make_fibre_uninspected(plan: Plan, site: Site) -> Plan:
    """Cleans a fibre end without looking at it."""
    return changed(plan, matching("fibre_end"), 1, blind=True)
