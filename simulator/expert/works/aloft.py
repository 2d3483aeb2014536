"""How one comes to a place on the tower and down again: hook first, then step, and never under a bad sky."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.expert.technician import Steps, Technician
from simulator.expert.works.sky import is_bad, ready_to_leave, wait_for_weather
from simulator.mechanics.climbing.climb import Climb
from simulator.mechanics.climbing.hooks import HookOff, HookOn
from simulator.mechanics.climbing.stretch import ClimbStretch
from simulator.mechanics.safety.crew import GoTo
from simulator.site.aloft import holds_back, hooked_on, way
from simulator.site.part import Person
from simulator.site.structure import FOOT, Member, Station, Tower


def be_at(tech: Technician, person: str, place: str) -> Steps:
    """Brings a person of the crew to any place, on the ground or on the tower, and waits out weather on the ground.

    Called again at the start of every piece of work aloft it looks at the sky first, so that nobody stays up too long.
    """
    tower = tech.senses.look().aloft.tower
    if tower is None or (place not in tower.stations and _who(tech, person).place not in tower.stations):
        yield from walk(tech, person, place)
        return
    target = place if place in tower.stations else FOOT
    if target != FOOT and is_bad(tech, person):
        yield from come_down(tech, person)
    while _who(tech, person).place != target and not _who(tech, person).hurt:
        if _who(tech, person).place not in tower.stations or _who(tech, person).place == FOOT:
            if target != FOOT:
                yield from ready_to_leave(tech, person)
            yield from walk(tech, person, FOOT)
        if target != FOOT and is_bad(tech, person):
            yield from come_down(tech, person)
        elif _who(tech, person).place != target:
            yield from _move_on(tech, person, target)
    yield from _settle(tech, person, place)


def come_down(tech: Technician, person: str) -> Steps:
    """Comes down from wherever he is and waits until the sky is good again."""
    while _who(tech, person).place in _tower(tech).stations and _who(tech, person).place != FOOT:
        yield from _move_on(tech, person, FOOT)
    yield from _let_go(tech, person)
    yield from wait_for_weather(tech, person)


def walk(tech: Technician, person: str, place: str) -> Steps:
    """Walks to a place on the ground."""
    if _who(tech, person).place != place:
        yield from tech.do(GoTo(by=person, place=place), msg("why.go", place=place))


def _settle(tech: Technician, person: str, place: str) -> Steps:
    """At a working position the short lanyard goes round a member too; on the ground everything comes off."""
    me, tower = _who(tech, person), _tower(tech)
    if me.place == FOOT:
        yield from _let_go(tech, person)
        yield from walk(tech, person, place)
    elif tower.stations[me.place].leg and not me.hook_p and not tech.memory.get("habit:no_positioning"):
        member = _grip(tech, person, tower.stations[me.place])
        if member:
            yield from tech.do(HookOn(by=person, hook="p", member=member), msg("why.hook_p"))
    if tower.stations[me.place].leg and tech.memory.get("habit:hangs_in_positioning"):
        for hook in ("a", "b"):
            if hooked_on(_who(tech, person), hook):
                yield from tech.do(HookOff(by=person, hook=hook), msg("why.hook_off"))


def _who(tech: Technician, person: str) -> Person:
    found: Person = tech.senses.look().people[person]
    return found


def _tower(tech: Technician) -> Tower:
    found: Tower = tech.senses.look().aloft.tower
    return found


def _let_go(tech: Technician, person: str) -> Steps:
    for hook in ("p", "a", "b"):
        if hooked_on(_who(tech, person), hook):
            yield from tech.do(HookOff(by=person, hook=hook), msg("why.hook_off"))


def _move_on(tech: Technician, person: str, target: str) -> Steps:
    """One station further, or a stretch where the ladder is plain."""
    tower, me = _tower(tech), _who(tech, person)
    stations = way(tower, me.place, target)
    end = _stretch_end(tower, me, stations)
    if not end or any(holds_back(tower, hooked_on(me, hook), stations[0]) for hook in ("a", "b")):
        yield from _hook_ahead(tech, person, stations[0])
    if me.hook_p:
        yield from tech.do(HookOff(by=person, hook="p"), msg("why.hook_off"))
    if end:
        rhythm = str(tech.memory.get("habit:rhythm", "alternate"))
        yield from tech.do(ClimbStretch(by=person, to=end, rhythm=rhythm), msg("why.stretch", place=end))
        return
    yield from tech.do(Climb(by=person, to=stations[0]), msg("why.climb", place=stations[0]))
    if tech.memory.get("habit:step_first"):
        yield from _hook_ahead(tech, person, stations[0], late=True)


def _stretch_end(tower: Tower, me: Person, stations: tuple[str, ...]) -> str:
    """The furthest station he may reach in time-lapse, "" where there is none worth it."""
    if not me.has_climbed or tower.stations[me.place].obstacle:
        return ""
    plain = 0
    while plain < len(stations) and not tower.stations[stations[plain]].obstacle:
        plain += 1
    return stations[plain - 1] if plain > 1 else ""


def _hook_ahead(tech: Technician, person: str, to: str, late: bool = False) -> Steps:
    """One hook on the station he goes to (going down, on his own), the other off: never none."""
    tower, me = _tower(tech), _who(tech, person)
    if tech.memory.get("habit:step_first") and not late and me.place == FOOT:
        return
    rated = _anchor(tech, person, _lower(tower, me.place, to) if _hooks_low(tech, me.place, to) else _higher(tower, me.place, to))
    free = "b" if me.hook_a else "a"
    if rated and rated not in (me.hook_a, me.hook_b):
        yield from tech.do(HookOn(by=person, hook=free, member=rated), msg("why.hook_on"))
    for hook in ("a", "b"):
        member = hooked_on(_who(tech, person), hook)
        if member and member != rated:
            yield from tech.do(HookOff(by=person, hook=hook), msg("why.hook_off"))


def _higher(tower: Tower, one: str, other: str) -> Station:
    """The higher of two stations: what is hooked there holds on both, never below the feet."""
    return max((tower.stations[one], tower.stations[other]), key=lambda station: station.height_mm)


def _lower(tower: Tower, one: str, other: str) -> Station:
    return min((tower.stations[one], tower.stations[other]), key=lambda station: station.height_mm)


def _hooks_low(tech: Technician, start: str, to: str) -> bool:
    """Whether he is one of those who hook at their feet on the way up."""
    stations = _tower(tech).stations
    return bool(tech.memory.get("habit:low")) and start != FOOT and stations[to].height_mm > stations[start].height_mm


def _anchor(tech: Technician, person: str, station: Station) -> str:
    """A rated member of a station round which a hook goes; who does not look takes the nearest steel."""
    opening_mm, wanted = _opening_mm(tech, person, "lanyard"), str(tech.memory.get("habit:anchor", ""))
    fits = [member for member in _members(tech, station) if member.width_mm <= opening_mm]
    if wanted:
        return next((member.id for member in fits if member.kind == wanted), "")
    return next((member.id for member in fits if member.rated), "")


def _grip(tech: Technician, person: str, station: Station) -> str:
    """A stout member round which the short lanyard goes."""
    opening_mm = _opening_mm(tech, person, "positioning")
    return next((member.id for member in _members(tech, station) if member.kind == "leg" and member.width_mm <= opening_mm), "")


def _members(tech: Technician, station: Station) -> list[Member]:
    return [_tower(tech).members[name] for name in station.members]


def _opening_mm(tech: Technician, person: str, worn_on: str) -> int:
    gear = [tech.sheet.catalog.types[tech.senses.look().items[name].type] for name in _who(tech, person).gear]
    return next((kind.hook_mm for kind in gear if getattr(kind, "worn_on", "") == worn_on), 0)
