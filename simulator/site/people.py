"""People on the sites: whose crew, how high, what is at arm's length."""

from __future__ import annotations

from simulator.site.part import Person
from simulator.site.world import World

HOME = "a"
"""The trainee's own site."""
STORE = "store"


def crew_of(world: World, site: str = HOME) -> tuple[Person, ...]:
    """The people of a site, in id order."""
    return tuple(person for _, person in sorted(world.people.items()) if person.site == site)


def height_mm(world: World, person: Person) -> int:
    """Height of somebody's feet above ground; 0 for places on the ground."""
    tower = world.layout.towers.get(person.site)
    return tower.height_mm(person.place) if tower else 0


def is_aloft(world: World, person: Person) -> bool:
    """Whether somebody's feet are off the ground."""
    return height_mm(world, person) > 0


def in_reach(world: World, person: Person, place: str) -> bool:
    """Whether what is at a place is at somebody's arm's length."""
    if place == person.place or (person.place, place) in world.layout.reach:
        return True
    tower = world.layout.towers.get(person.site)
    station = tower.stations.get(person.place) if tower else None
    return station is not None and place in station.reaches
