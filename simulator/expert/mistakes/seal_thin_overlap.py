"""Wraps with a quarter overlap."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "seal_thin_overlap",
    "mount",
    costs={
        "seal_overlap": "A quarter overlap leaves single layers.",
    },
)
def make_seal_thin_overlap(plan: Plan, site: Site) -> Plan:
    """Wraps with a quarter overlap."""
    return changed(plan, matching("seal"), overlap=25)
