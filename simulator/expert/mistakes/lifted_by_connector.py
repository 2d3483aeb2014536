"""Pulls the cables up by their connectors."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "lifted_by_connector",
    "mount",
    costs={
        "run_grip": "The plug takes a pull it was not made for.",
    },
)
def make_lifted_by_connector(plan: Plan, site: Site) -> Plan:
    """Pulls the cables up by their connectors."""
    return changed(plan, matching("run_up"), held="connector")
