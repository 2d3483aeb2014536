"""Transmits without asking for leave."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "leave_unasked",
    "align",
    costs={
        "leave_given": "A frequency belongs to somebody; the centre knows to whom.",
    },
)
def make_leave_unasked(plan: Plan, site: Site) -> Plan:
    """Transmits without asking for leave."""
    return without(plan, matching("hop_leave"))
