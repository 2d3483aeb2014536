"""Fits an 850 nm module for a radio."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import also_checked, has_spare
from simulator.expert.task import Plan, changed, matching


@mistake(
    "module_wrong_wave",
    "cable",
    costs={
        "modules_right": "850 nm and 1310 nm do not hear each other.",
        "noticed_cable": "The CPRI lamp was red and nothing was reported.",
    },
    fits=lambda site: has_spare(site, "sfp-6g-850-mm", 1),
)
def make_module_wrong_wave(plan: Plan, site: Site) -> Plan:
    """Fits an 850 nm module for a radio."""
    port = site.sheet.plan.modules[1].port
    return changed(also_checked(plan, "sfp-6g-850-mm"), matching("fit_module", port=port), type="sfp-6g-850-mm")
