"""Leaves cables untied."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "ties_missing",
    "cable",
    costs={
        "tied": "A loose cable moves and pulls at its plug.",
    },
)
def make_ties_missing(plan: Plan, site: Site) -> Plan:
    """Leaves cables untied."""
    return changed(plan, matching("route", group="load"), ties=False)
