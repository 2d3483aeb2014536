"""Starts without having read permit and data sheet."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "papers_unread",
    "safety",
    costs={
        "papers_read": "Nobody who has not read the papers knows the hours and the hazards.",
    },
)
def make_papers_unread(plan: Plan, site: Site) -> Plan:
    """Starts without having read permit and data sheet."""
    return without(plan, matching("read_paper", paper="permit"), matching("read_paper", paper="sheet"))
