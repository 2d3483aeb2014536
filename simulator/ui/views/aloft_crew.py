"""Who of the crew is on the tower, and how high."""

from __future__ import annotations

from simulator.site.part import Person
from simulator.ui.views.work import WorkView


def height_of(view: WorkView, person: Person) -> int:
    """Height of somebody's feet above ground, whole metres; 0 on the ground."""
    tower = view.seen.aloft.tower
    return round(tower.height_mm(person.place) / 1000) if tower and person.place in tower.stations else 0


def those_aloft(view: WorkView) -> dict[str, int]:
    """Person -> metres above ground, for those of the crew who are on the tower, the highest first."""
    heights = {one: height_of(view, view.seen.people[one]) for one in view.sheet.people}
    return {one: heights[one] for one in sorted(heights, key=lambda name: -heights[name]) if heights[one]}
