"""Leaves the work permit unsigned."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "permit_unsigned",
    "safety",
    costs={
        "permit_signed": "Without a signature there is no permit.",
    },
    aloft=("unprepared_climb",),
)
def make_permit_unsigned(plan: Plan, site: Site) -> Plan:
    """Leaves the work permit unsigned."""
    return without(plan, matching("sign_paper", paper="permit"))
