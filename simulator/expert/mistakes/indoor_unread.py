"""Never opens the indoor unit's page while aligning."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching, without


@mistake(
    "indoor_unread",
    "align",
    costs={
        "link_id_read": "The link id stands on that page alone.",
        "stable_ten_minutes": "What is not watched is not known to be steady.",
        "hop_written": "What was not read cannot be written.",
    },
)
def make_indoor_unread(plan: Plan, site: Site) -> Plan:
    """Never opens the indoor unit's page while aligning."""
    return changed(
        without(plan, matching("hop_levels"), matching("hop_stable"), matching("hop_page")), matching("hop_record"), opens=False
    )
