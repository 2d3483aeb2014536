"""Which work scene shows the place where somebody is."""

from __future__ import annotations

from simulator.ui.views.work import WorkView


def work_scene(view: WorkView) -> str:
    """The cabinet at the cabinet, the tower on it and at its foot; in the yard the tower too while a mate is there or a rope hangs, else the ground."""
    seen, tower = view.seen, view.seen.aloft.tower
    if seen.place == "cabinet":
        return "cabinet"
    if tower is None:
        return "safety"
    on_tower = [person.id for person in seen.people.values() if person.place in tower.stations]
    if seen.person in on_tower or (seen.place == "yard" and (on_tower or seen.mounting.hoists)):
        return "tower"
    return "safety"
