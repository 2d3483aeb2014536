"""Sees that an earth kit is cracked and leaves it in the store."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import has_defect
from simulator.expert.task import Plan, changed


@mistake(
    "bad_kit_kept",
    "mount",
    costs={
        "mount_refused": "The next hand takes it for a good one.",
    },
    fits=lambda site: has_defect(site, "earth-kit"),
)
def make_bad_kit_kept(plan: Plan, site: Site) -> Plan:
    """Sees that an earth kit is cracked and leaves it in the store."""
    return changed(plan, lambda item: item.kind == "check_types" and item.job == "mount", reject=False)
