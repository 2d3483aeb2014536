"""Forgets to connect a fibre."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "fibre_forgotten",
    "cable",
    costs={
        "fibre_ports": "The third sector has no light.",
        "fibre_inspected": "An end that was not mated was not inspected for it.",
        "noticed_cable": "The CPRI lamp was red and nothing was reported.",
    },
    fits=lambda site: site.document.fault.id not in ("tails_swapped", "dirty_far_end"),
)
def make_fibre_forgotten(plan: Plan, site: Site) -> Plan:
    """Forgets to connect a fibre."""
    last = [row for row in site.sheet.plan.connections if row.group == "fibre"][-1]
    return without(plan, matching("connect", cable=last.cable))
