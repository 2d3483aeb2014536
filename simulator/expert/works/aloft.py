"""How one comes to a place on the tower and down again: hook first, then step, and never under a bad sky."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.expert.technician import Steps, Technician
from simulator.mechanics.climbing.climb import Climb
from simulator.mechanics.climbing.hooks import HookOff, HookOn
from simulator.mechanics.climbing.stretch import ClimbStretch
from simulator.mechanics.safety.crew import GoTo, Wait
from simulator.site.aloft import holds_back, hooked_on, way
from simulator.site.part import Person
from simulator.site.structure import FOOT, Station, Tower

FELT_ALOFT, FELT_BELOW = 5, 4
"""Beaufort numbers at which he comes down, and at which he does not go up: on the ground one feels less than above."""
LOOK_AGAIN_MS = 600_000


def be_at(tech: Technician, person: str, place: str) -> Steps:
    """Brings a person of the crew to any place, on the ground or on the tower, and waits out weather on the ground."""
    tower = tech.senses.look().aloft.tower
    if tower is None or (place not in tower.stations and _who(tech, person).place not in tower.stations):
        yield from _walk(tech, person, place)
        return
    yield from climb_down_from_weather(tech, person)
    target = place if place in tower.stations else FOOT
    while _who(tech, person).place != target:
        if _who(tech, person).place not in tower.stations:
            yield from wait_for_weather(tech, person)
            yield from _walk(tech, person, FOOT)
        elif target != FOOT and is_bad(tech, person):
            yield from climb_down_from_weather(tech, person)
        else:
            yield from _move_on(tech, person, target)
    if target == FOOT:
        yield from _let_go(tech, person)
    if place != target:
        yield from _walk(tech, person, place)


def climb_down_from_weather(tech: Technician, person: str) -> Steps:
    """Where the sky is bad he comes down, if he is up, and waits."""
    if not is_bad(tech, person):
        return
    while _who(tech, person).place != FOOT and _who(tech, person).place in _tower(tech).stations:
        yield from _move_on(tech, person, FOOT)
    yield from _let_go(tech, person)
    yield from wait_for_weather(tech, person)


def is_bad(tech: Technician, person: str) -> bool:
    """Whether one must not be up there: thunder within half an hour, or wind one feels too strongly."""
    seen = tech.senses.look()
    here = _who(tech, person).place
    aloft = here in _tower(tech).stations and here != FOOT
    return tech.senses.thunder_until_ms() > tech.senses.now_ms() or seen.aloft.felt[person] >= (FELT_ALOFT if aloft else FELT_BELOW)


def wait_for_weather(tech: Technician, person: str) -> Steps:
    """Waits on the ground: thirty minutes after thunder, and until the wind has gone down."""
    while True:
        rest = tech.senses.thunder_until_ms() - tech.senses.now_ms()
        felt = tech.senses.look().aloft.felt[person]
        if rest <= 0 and felt < FELT_BELOW:
            return
        yield from tech.do(Wait(duration_ms=max(1_000, rest) if rest > 0 else LOOK_AGAIN_MS), msg("why.weather"))


def _who(tech: Technician, person: str) -> Person:
    found: Person = tech.senses.look().people[person]
    return found


def _tower(tech: Technician) -> Tower:
    found: Tower = tech.senses.look().aloft.tower
    return found


def _walk(tech: Technician, person: str, place: str) -> Steps:
    if _who(tech, person).place != place:
        yield from tech.do(GoTo(by=person, place=place), msg("why.go", place=place))


def _let_go(tech: Technician, person: str) -> Steps:
    for hook in ("p", "a", "b"):
        if hooked_on(_who(tech, person), hook):
            yield from tech.do(HookOff(by=person, hook=hook), msg("why.hook_off"))


def _move_on(tech: Technician, person: str, target: str) -> Steps:
    """One station further, or a stretch where the ladder is plain."""
    tower, me = _tower(tech), _who(tech, person)
    stations = way(tower, me.place, target)
    if me.hook_p:
        yield from tech.do(HookOff(by=person, hook="p"), msg("why.hook_off"))
    end = _stretch_end(tower, me, stations)
    if not end or any(holds_back(tower, hooked_on(me, hook), stations[0]) for hook in ("a", "b")):
        yield from _hook_ahead(tech, person, stations[0])
    if end:
        yield from tech.do(ClimbStretch(by=person, to=end, rhythm="alternate"), msg("why.stretch", place=end))
        return
    yield from tech.do(Climb(by=person, to=stations[0]), msg("why.climb", place=stations[0]))


def _stretch_end(tower: Tower, me: Person, stations: tuple[str, ...]) -> str:
    """The furthest station he may reach in time-lapse, "" where there is none worth it."""
    if not me.has_climbed or tower.stations[me.place].obstacle:
        return ""
    plain = 0
    while plain < len(stations) and not tower.stations[stations[plain]].obstacle:
        plain += 1
    return stations[plain - 1] if plain > 1 else ""


def _hook_ahead(tech: Technician, person: str, to: str) -> Steps:
    """One hook on the station he goes to (going down, on his own), the other off: never none."""
    tower, me = _tower(tech), _who(tech, person)
    rated = _anchor(tech, person, _higher(tower, me.place, to))
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


def _anchor(tech: Technician, person: str, station: Station) -> str:
    """A rated member of a station round which a hook goes."""
    tower, opening_mm = _tower(tech), _opening_mm(tech, person)
    members = [tower.members[name] for name in station.members]
    return next((member.id for member in members if member.rated and member.width_mm <= opening_mm), "")


def _opening_mm(tech: Technician, person: str) -> int:
    gear = [tech.sheet.catalog.types[tech.senses.look().items[name].type] for name in _who(tech, person).gear]
    return next((kind.hook_mm for kind in gear if getattr(kind, "worn_on", "") == "lanyard"), 0)
