"""Somebody on the tower: what holds him, what he reaches to hook on, how long the way down takes."""

from __future__ import annotations

from simulator.catalog.families.tools import GearType
from simulator.site.part import Item, Person
from simulator.site.people import is_aloft
from simulator.site.structure import FOOT, Member, Station, Tower
from simulator.site.world import World

HOOKS = ("a", "b", "p")
"""The twin lanyard's two hooks and that of the work-positioning lanyard, which never counts as tie-off."""
DOWN_PER_STATION_MS = 18_000
"""Hook, unhook and one station down at a careful man's pace (unsourced default)."""
MAKE_SAFE_MS = 180_000
"""What the hands had begun is made safe before the way down (unsourced default)."""


def tower_of(world: World, person: Person) -> Tower | None:
    """The tower of somebody's site, None where it has none that can be climbed."""
    return world.layout.towers.get(person.site)


def station_of(world: World, person: Person) -> Station | None:
    """The station he stands at, None on the ground away from the tower."""
    tower = tower_of(world, person)
    return tower.stations.get(person.place) if tower else None


def is_railed(world: World, person: Person) -> bool:
    """Whether a railing holds him where he stands."""
    station = station_of(world, person)
    return station is not None and station.railed


def hooked_on(person: Person, hook: str) -> str:
    """The member one of his hooks is on, "" for none."""
    return {"a": person.hook_a, "b": person.hook_b, "p": person.hook_p}[hook]


def is_tied(world: World, person: Person) -> bool:
    """Whether a hook of the twin lanyard is on a rated member."""
    tower = tower_of(world, person)
    if tower is None:
        return False
    return any(member.rated for name in (person.hook_a, person.hook_b) if (member := tower.members.get(name)))


def is_loose(world: World, person: Person) -> bool:
    """Whether he is off the ground and off a railed platform with no hook on a rated anchor."""
    return is_aloft(world, person) and not is_railed(world, person) and not is_tied(world, person)


def members_in_reach(tower: Tower, place: str) -> tuple[Member, ...]:
    """Steel a standing man's hand reaches with a hook: that of his own station and of those one move away that are no lower."""
    station = tower.stations.get(place)
    if station is None:
        return ()
    above = [tower.stations[name] for name in station.next_to if tower.stations[name].height_mm >= station.height_mm]
    return tuple(tower.members[name] for found in (station, *above) for name in found.members)


def holds_back(tower: Tower, member_id: str, place: str) -> bool:
    """Whether a hook on that member is too far from a station for its lanyard: more than one move away."""
    member = tower.members.get(member_id)
    return member is not None and member.station != place and member.station not in tower.stations[place].next_to


def way(tower: Tower, start: str, end: str) -> tuple[str, ...]:
    """The stations from one to another, without the first; empty where both are the same. Raises KeyError for unknown ones."""
    came: dict[str, str] = {start: ""}
    queue = [start]
    for here in queue:
        for name in tower.stations[here].next_to:
            if name not in came:
                came[name] = here
                queue.append(name)
    path = []
    while end != start:
        path.append(end)
        end = came[end]
    return tuple(reversed(path))


def way_down_ms(world: World, person: Person) -> int:
    """Time in which somebody aloft is on the ground when he makes safe and goes at once, ms."""
    tower = tower_of(world, person)
    if tower is None or person.place not in tower.stations:
        return 0
    return MAKE_SAFE_MS + DOWN_PER_STATION_MS * len(way(tower, person.place, FOOT))


def lanyard_hook_mm(world: World, person: Person, hook: str) -> int:
    """What the lanyard of a hook goes round, mm; 0 where he does not wear it, or no harness to hang it in."""
    wanted = "positioning" if hook == "p" else "lanyard"
    worn = [world.catalog.need(world.items[name].type, GearType) for name in person.gear]
    if not any(kind.worn_on == "harness" for kind in worn):
        return 0
    return next((kind.hook_mm for kind in worn if kind.worn_on == wanted), 0)


def carried_by(world: World, person_id: str) -> tuple[Item, ...]:
    """What somebody has with him, in id order."""
    place = f"carried:{person_id}"
    return tuple(item for _, item in sorted(world.items.items()) if item.place == place)
