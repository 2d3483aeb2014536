"""Hangs the panel too high and does not tape it."""

from __future__ import annotations

from simulator.expert.mistake import Site, mistake
from simulator.expert.premises import mounting
from simulator.expert.task import Plan, changed, matching, without


@mistake(
    "height_by_eye",
    "mount",
    costs={
        "panel_height": "Most of a metre is seen on no photograph.",
        "height_read": "Only a tape tells the height.",
        "mount_written": "The line of the height stays empty.",
    },
)
def make_height_by_eye(plan: Plan, site: Site) -> Plan:
    """Hangs the panel too high and does not tape it."""
    panel = mounting(site).panel
    plan = changed(plan, matching("lift", unit=panel), off_mm=700)
    return without(plan, matching("set_height", unit=panel))
