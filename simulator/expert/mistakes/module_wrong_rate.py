"""Fits a 1.25 Gb/s module for a radio."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import also_checked, has_spare
from simulator.expert.task import Plan, changed, matching


@mistake(
    "module_wrong_rate",
    "cable",
    costs={
        "modules_right": "CPRI option 3 runs at 2.4576 Gb/s.",
        "noticed_cable": "The CPRI lamp blinked red and nothing was reported.",
    },
    fits=lambda site: has_spare(site, "sfp-1g-1310-sm", 1),
)
def make_module_wrong_rate(plan: Plan, site: Site) -> Plan:
    """Fits a 1.25 Gb/s module for a radio."""
    port = site.sheet.plan.modules[1].port
    return changed(also_checked(plan, "sfp-1g-1310-sm"), matching("fit_module", port=port), type="sfp-1g-1310-sm")
