"""Leaves out a layer of rubber."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching
from simulator.expert.works.mount_lines import LAYERS


@mistake(
    "seal_too_thin",
    "mount",
    costs={
        "seal_layers": "Two layers of rubber let water through.",
    },
)
def make_seal_too_thin(plan: Plan, site: Site) -> Plan:
    """Leaves out a layer of rubber."""
    return changed(plan, matching("seal"), layers=tuple(row for index, row in enumerate(LAYERS) if index != 1))
