"""Writes other values than the instruments showed."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, changed, matching


@mistake(
    "hop_record_invented",
    "align",
    costs={
        "records_true_align": "A record is what the instrument showed.",
    },
)
def make_hop_record_invented(plan: Plan, site: Site) -> Plan:
    """Writes other values than the instruments showed."""
    return changed(plan, matching("hop_record"), off=37)
