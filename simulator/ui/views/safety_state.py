"""The safety strip of the top bar: what a glance at the crew and the site tells."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.catalog.families.tools import GearType
from simulator.ui.views.work import WorkView


@dataclass(frozen=True, slots=True)
class SafetyState:
    """One sign: `badge` by state, `words` the code of what it says."""

    name: str
    icon: str
    badge: str
    words: str


def safety_state(view: WorkView) -> tuple[SafetyState, ...]:
    """Gear, locks, power, thunder: only what everybody sees; no judgement where the mode gives none."""
    seen, judged = view.seen, view.mode.shows_verdicts
    here = seen.people[view.me]
    needed = {kind.worn_on for item in seen.items.values() if (kind := view.sheet.catalog.get(item.type, GearType)) and "ground" in kind.needed_for}
    worn = {kind.worn_on for name in here.gear if name in seen.items and (kind := view.sheet.catalog.get(seen.items[name].type, GearType))}
    dressed = needed <= worn
    tagged = any(way.tag for way in seen.ways.values())
    closed = any(way.closed for way in seen.ways.values())
    thunder = view.now_ms < seen.thunder_until_ms
    return (
        SafetyState("gear", "safety-helmet", ("correct" if dressed else "warning") if judged else "", "gear_on" if dressed else "gear_off"),
        SafetyState("locks", "lockout-tag", "correct" if tagged else "", "locked" if tagged else "unlocked"),
        SafetyState("power", "high-voltage", "warning" if closed else "", "power_on" if closed else "power_off"),
        SafetyState("sky", "thunderstorm" if thunder else "wind", "warning" if thunder else "", "thunder" if thunder else "calm"),
    )
