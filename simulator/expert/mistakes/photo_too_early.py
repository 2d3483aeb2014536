"""Photographs the cabinet before it is clean."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.task import Plan, inserted_before, matching, without


@mistake(
    "photo_too_early",
    "handover",
    costs={
        "photos_prove": "The picture shows scrap, not a clean site.",
    },
)
def make_photo_too_early(plan: Plan, site: Site) -> Plan:
    """Photographs the cabinet before it is clean."""
    early = [item for item in plan if item.kind == "photo" and item["target"] == "cabinet"]
    return inserted_before(without(plan, lambda item: item in early), early, matching("clean"))
