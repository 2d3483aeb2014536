"""What somebody sees of a dish within reach, and what the colleague at the far end last said. Never where a dish truly points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.site.part_tower import Antenna
from simulator.site.people import in_reach
from simulator.site.pointing import TENTH_DDEG, dish_data, is_locked, is_open, nut_ddeg
from simulator.site.world import World


@dataclass(frozen=True, slots=True)
class SeenDish:
    """A dish at arm's length: marks of its nuts in tenths of a turn from the middle, locks `open`, `light` or `tight`, strut, paint, feed."""

    id: str
    az_tenths: int
    el_tenths: int
    locks: str
    strut: bool
    marked: bool
    feed: str
    outdoor: str
    outdoor_feed: str


@dataclass(frozen=True, slots=True)
class SeenHop:
    """Dishes in reach, and the colleague's last words over the radio with the time they were said (-1 never)."""

    dishes: Mapping[str, SeenDish]
    said: tuple[tuple[str, int | str], ...]
    said_ms: int


def see_hop(world: World, person_id: str, now_ms: int) -> SeenHop:
    """What a person sees and hears of the hop now; raises KeyError for an unknown person."""
    person = world.people[person_id]
    near = {
        antenna.id: _dish(world, antenna, now_ms)
        for _, antenna in sorted(world.antennas.items())
        if antenna.site == person.site
        and antenna.mount in world.mounts
        and in_reach(world, person, world.mounts[antenna.mount].place)
        and dish_data(world, antenna.id)
    }
    habits = world.layout.partner
    far = world.people.get(habits.person) if habits else None
    return SeenHop(near, far.said if far else (), far.said_ms if far else -1)


def _dish(world: World, antenna: Antenna, now_ms: int) -> SeenDish:
    data = dish_data(world, antenna.id)
    assert data is not None
    az, el = ((2 * nut_ddeg(antenna, data, nut, now_ms) + TENTH_DDEG) // (2 * TENTH_DDEG) for nut in ("az", "el"))
    locks = "open" if is_open(world, antenna.id) else "tight" if is_locked(world, antenna.id) else "light"
    return SeenDish(antenna.id, az, el, locks, antenna.strut, antenna.marked, antenna.feed, antenna.outdoor, antenna.outdoor_feed)
