"""Reads a low level and does not report it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "light_unreported",
    "cable",
    costs={
        "noticed_cable": "The far end is dirty and nobody will clean it.",
    },
    fits=lambda site: site.document.fault.id == "dirty_far_end",
)
def make_light_unreported(plan: Plan, site: Site) -> Plan:
    """Reads a low level and does not report it."""
    return without(plan, matching("check_light"))
