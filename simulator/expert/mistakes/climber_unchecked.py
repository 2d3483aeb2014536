"""Nobody checks the climber's harness and lanyards."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


@mistake(
    "climber_unchecked",
    "mount",
    costs={
        "climber_checked": "One does not see one's own back strap.",
    },
)
def make_climber_unchecked(plan: Plan, site: Site) -> Plan:
    """Nobody checks the climber's harness and lanyards."""
    return without(plan, matching("check_climber"))
