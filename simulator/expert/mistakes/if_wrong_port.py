"""Plugs IF into the second port."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "if_wrong_port",
    "cable",
    costs={
        "if_connected": "The plan says IF1; the next man looks there.",
    },
)
def make_if_wrong_port(plan: Plan, site: Site) -> Plan:
    """Plugs IF into the second port."""
    return changed(plan, matching("connect", group="if"), port=f"{site.sheet.plan.indoor}.if2")
