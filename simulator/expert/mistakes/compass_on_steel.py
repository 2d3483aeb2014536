"""Opens the compass on the tower beside the panel."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import with_compass
from simulator.expert.task import Plan, changed, matching


@mistake(
    "compass_on_steel",
    "mount",
    costs={
        "panel_azimuth": "The steel turned the needle by degrees.",
        "azimuth_sighted": "Readings beside steel agree and are wrong.",
    },
)
def make_compass_on_steel(plan: Plan, site: Site) -> Plan:
    """Opens the compass on the tower beside the panel."""
    for kind in ("set_azimuth", "recheck"):
        plan = changed(plan, matching(kind), on_steel=True)
    return with_compass(plan, site)
