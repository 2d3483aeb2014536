"""Says nothing of the jumper with the wrong plug."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "wrong_jumper_kept",
    "mount",
    costs={
        "mount_refused": "The next crew carries it up again.",
    },
)
def make_wrong_jumper_kept(plan: Plan, site: Site) -> Plan:
    """Says nothing of the jumper with the wrong plug."""
    return changed(plan, matching("check_goods"), lets_pass=("jmp-9",))
