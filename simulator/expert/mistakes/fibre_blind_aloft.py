"""Cleans the fibre that goes up without looking at it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "fibre_blind_aloft",
    "mount",
    costs={
        "fibre_clean_aloft": "Only the scope shows whether it is clean.",
    },
)
def make_fibre_blind_aloft(plan: Plan, site: Site) -> Plan:
    """Cleans the fibre that goes up without looking at it."""
    return changed(plan, matching("fibre_up"), blind=True)
