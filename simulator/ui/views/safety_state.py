"""The safety strip of the top bar: what a glance at the crew and the site tells."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.catalog.families.tools import GearType
from simulator.ui.views.tower import hooks
from simulator.ui.views.tower_goods import is_aloft
from simulator.ui.views.work import WorkView

SIGNS = (
    ("gear", "safety-helmet"),
    ("hooks", "twin-lanyard"),
    ("permit", "work-permit"),
    ("locks", "lockout-tag"),
    ("power", "high-voltage"),
    ("sky", "wind"),
)
"""The signs in their order, each with its pictogram."""


@dataclass(frozen=True, slots=True)
class SafetyState:
    """One sign: `badge` by state, `words` the code of what it says."""

    name: str
    icon: str
    badge: str
    words: str


def safety_state(view: WorkView) -> tuple[SafetyState, ...]:
    """Gear, hooks, permit, locks, power, thunder: only what everybody sees; no judgement where the mode gives none."""
    badges = {"gear": _gear(view), "hooks": _hooks(view), "permit": _permit(view), **_site(view)}
    icons = {**dict(SIGNS), "sky": "thunderstorm" if badges["sky"][0] else "wind"}
    return tuple(SafetyState(name, icons[name], *badges[name]) for name, _ in SIGNS)


def worst_badge(states: tuple[SafetyState, ...]) -> str:
    """A warning where one of them warns."""
    return "warning" if any(one.badge == "warning" for one in states) else ""


def _gear(view: WorkView) -> tuple[str, str]:
    seen, work = view.seen, ("ground", "climb") if is_aloft(view) else ("ground",)
    kinds = {name: kind for name, item in seen.items.items() if (kind := view.sheet.catalog.get(item.type, GearType))}
    needed = {kind.worn_on for kind in kinds.values() if any(one in kind.needed_for for one in work)}
    dressed = needed <= {kinds[name].worn_on for name in seen.people[view.me].gear if name in kinds}
    if dressed:
        return ("correct" if view.mode.shows_verdicts else "", "gear_on")
    return ("warning" if view.mode.shows_verdicts else "", "gear_off")


def _hooks(view: WorkView) -> tuple[str, str]:
    """Whether a hook of whoever acts is on something; whether that bears is not to be seen from here."""
    if not is_aloft(view):
        return ("", "on_ground")
    if any(one.member for one in hooks(view)):
        return ("correct", "hooked")
    return ("warning" if view.mode.shows_verdicts else "", "unhooked")


def _permit(view: WorkView) -> tuple[str, str]:
    signed = any(kind == "permit" and ("signed", name) in view.notes for name, kind in view.seen.papers.items())
    return ("correct", "signed") if signed else ("", "unsigned")


def _site(view: WorkView) -> dict[str, tuple[str, str]]:
    ways = view.seen.ways.values()
    thunder = view.now_ms < view.seen.thunder_until_ms
    return {
        "locks": ("correct", "locked") if any(way.tag for way in ways) else ("", "unlocked"),
        "power": ("warning", "power_on") if any(way.closed for way in ways) else ("", "power_off"),
        "sky": ("warning", "thunder") if thunder else ("", "calm"),
    }
