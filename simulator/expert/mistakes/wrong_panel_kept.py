"""Leaves the panel of another band among the goods."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "wrong_panel_kept",
    "mount",
    costs={
        "mount_refused": "What is not on the bill goes back in writing.",
    },
)
def make_wrong_panel_kept(plan: Plan, site: Site) -> Plan:
    """Leaves the panel of another band among the goods."""
    return changed(plan, matching("check_goods"), lets_pass=("panel-9",))
