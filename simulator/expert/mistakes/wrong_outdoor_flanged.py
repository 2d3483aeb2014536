"""Flanges the outdoor unit of the other half band to the dish."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "wrong_outdoor_flanged",
    "mount",
    costs={
        "mount_refused": "Its label says TX high, the plan TX low.",
        "right_goods": "Both ends would transmit in the same half.",
        "noticed_mount": "The label could be read until the end.",
    },
)
def make_wrong_outdoor_flanged(plan: Plan, site: Site) -> Plan:
    """Flanges the outdoor unit of the other half band to the dish."""
    plan = changed(plan, matching("check_goods"), lets_pass=("odu-x",))
    plan = changed(plan, matching("flange"), outdoor="odu-x")
    for kind in ("connect_up", "cap_for_lift"):
        for port in ("if", "pe"):
            plan = changed(plan, matching(kind, port=f"odu.{port}"), port=f"odu-x.{port}")
    return plan
