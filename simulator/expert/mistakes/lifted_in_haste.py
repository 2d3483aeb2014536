"""Jerks loads up fast in a single sling."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "lifted_in_haste",
    "mount",
    costs={
        "slung_at_two": "On one point a load tips and turns.",
        "load_unharmed": "A hasty rope made it swing against the steel.",
        "noticed_mount": "Cracked shells were seen by nobody.",
    },
)
def make_lifted_in_haste(plan: Plan, site: Site) -> Plan:
    """Jerks loads up fast in a single sling."""
    return changed(plan, matching("lift"), points=1, hasty=True)
