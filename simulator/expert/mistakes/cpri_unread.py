"""Never opens the CPRI page."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, matching, without


def costs(site: Site) -> dict[str, str]:
    """What it costs, by what the seed holds."""
    return {
        "cpri_read": "Lamps and levels were not looked at.",
        "rx_written": "What was not read cannot be written.",
        "radios_read": "Whether the radios run stands on that page.",
        "one_by_one": "Between two breakers nothing was looked at.",
    }


@mistake(
    "cpri_unread",
    "cable",
    costs=costs,
    fits=lambda site: site.document.fault.id not in ("tails_swapped", "dirty_far_end"),
)
def make_cpri_unread(plan: Plan, site: Site) -> Plan:
    """Never opens the CPRI page."""
    return without(plan, matching("page", page="cpri"), matching("check_tails"), matching("check_light"))
