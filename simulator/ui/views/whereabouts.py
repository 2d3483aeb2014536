"""Which work scene shows the place where somebody is."""

from __future__ import annotations

from simulator.ui.views.instruments import use_of
from simulator.ui.views.work import WorkView

AT_THE_STORE = frozenset(("mount", "align"))
"""Jobs for which things are made ready and taken along in the yard."""


def is_aligning(view: WorkView) -> bool:
    """Whether the person stands at the planned dish, it hangs, and aligning is among the jobs."""
    plan, seen = view.sheet.plan.mount, view.seen
    hung = seen.mounting.antennas.get(plan.dish) if plan and "align" in view.jobs else None
    return hung is not None and bool(hung.mount) and seen.mounting.mounts.get(hung.mount) == seen.place


def comes_to_align(view: WorkView) -> bool:
    """Whether he stands at the dish with both hands free to align it: short lanyard on, and where he hung the dish himself the meter with him."""
    seen = view.seen
    mine = f"carried:{seen.person}"
    has_meter = any(item.place == mine and use_of(view.sheet.catalog, item.type) == "multimeter" for item in seen.items.values())
    return bool(seen.people[seen.person].hook_p) and (has_meter or "mount" not in view.jobs)


def work_scene(view: WorkView, *, steps_back: bool | None = None) -> str:
    """The dish in close-up for who stands at it to align it, once his short lanyard leaves him both hands, or as he wishes; the cabinet at the cabinet, the tower on it and at its foot; in the yard, where the store is, the tower too if one climbs in these jobs or a mate is on it or a rope hangs, else the ground."""
    seen, tower = view.seen, view.seen.aloft.tower
    if is_aligning(view) and not (steps_back if steps_back is not None else not comes_to_align(view)):
        return "align"
    if seen.place == "cabinet":
        return "cabinet"
    if tower is None:
        return "safety"
    on_tower = [person.id for person in seen.people.values() if person.place in tower.stations]
    climbs = on_tower or seen.mounting.hoists or AT_THE_STORE & set(view.jobs)
    if seen.person in on_tower or (seen.place == "yard" and climbs):
        return "tower"
    return "safety"
