"""Puts up what was delivered without a close look."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "mount_goods_unseen",
    "mount",
    costs={
        "mount_inspected": "A crack is found on the ground or by the rain.",
    },
)
def make_mount_goods_unseen(plan: Plan, site: Site) -> Plan:
    """Puts up what was delivered without a close look."""
    return changed(plan, matching("check_goods"), look=False)
