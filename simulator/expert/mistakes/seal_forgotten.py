"""Leaves the IF plug untaped."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "seal_forgotten",
    "mount",
    costs={
        "seal_layers": "Rain gets into a bare plug.",
        "mount_photos": "The photograph shows a bare plug.",
    },
)
def make_seal_forgotten(plan: Plan, site: Site) -> Plan:
    """Leaves the IF plug untaped."""
    cable = next(row.cable for row in site.sheet.plan.connections if row.group == "if")
    return without(plan, matching("seal", cable=cable))
