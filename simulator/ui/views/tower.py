"""The climber's side of the tower: hooks, steel in reach, the next stations, stretches. From what he sees alone."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.catalog.families.tools import GearType
from simulator.i18n.texts import Texts
from simulator.site.aloft import HOOKS, hooked_on
from simulator.site.structure import FOOT, Member, Station, Tower
from simulator.ui.views.work import WorkView

UP, DOWN, ASIDE = "up", "down", "aside"
ICONS = {UP: "arrow-up", DOWN: "arrow-down", ASIDE: "arrow-right"}
NEED = {"a": "lanyard", "b": "lanyard", "p": "positioning"}


@dataclass(frozen=True, slots=True)
class HookView:
    """A hook: the member it is on ("" hangs at the harness), whether its lanyard is worn."""

    hook: str
    member: str
    worn: bool


@dataclass(frozen=True, slots=True)
class Move:
    """A station one move away: up, down or aside of where he stands."""

    to: str
    kind: str


def hooks(view: WorkView) -> list[HookView]:
    """The three hooks of whoever acts."""
    me = view.seen.people[view.me]
    worn = {kind.worn_on for name in me.gear if name in view.seen.items and (kind := view.sheet.catalog.get(view.seen.items[name].type, GearType))}
    return [HookView(hook, hooked_on(me, hook), NEED[hook] in worn) for hook in HOOKS]


def station(view: WorkView) -> Station | None:
    """Where he stands on the tower."""
    tower = view.seen.aloft.tower
    return tower.stations.get(view.seen.place) if tower else None


def moves(view: WorkView) -> list[Move]:
    """Stations one move away, upwards first."""
    tower, here = view.seen.aloft.tower, station(view)
    if tower is None or here is None:
        return []
    found = [Move(name, _kind(here, tower.stations[name])) for name in here.next_to]
    return sorted(found, key=lambda one: ((UP, ASIDE, DOWN).index(one.kind), one.to))


def _kind(here: Station, there: Station) -> str:
    """To a working position, and back from one, he steps aside."""
    if here.leg or there.leg:
        return ASIDE
    return UP if there.height_mm > here.height_mm else DOWN


def stretches(view: WorkView) -> list[Move]:
    """Ends of plain ladder above and below him, for who may climb in time-lapse: to the next platform, or before an obstacle."""
    tower, here = view.seen.aloft.tower, station(view)
    if tower is None or here is None or here.obstacle or here.leg or not view.seen.people[view.me].has_climbed:
        return []
    found = []
    for kind, sign in ((UP, 1), (DOWN, -1)):
        end, steps = _plain_end(tower, here, sign)
        if steps > 1:
            found.append(Move(end, kind))
    return found


def _plain_end(tower: Tower, here: Station, sign: int) -> tuple[str, int]:
    at, steps = here, 0
    while True:
        ladder = [tower.stations[name] for name in at.next_to if not tower.stations[name].leg]
        after = next((one for one in ladder if sign * (one.height_mm - at.height_mm) > 0), None)
        if after is None or after.obstacle:
            return at.id, steps
        at, steps = after, steps + 1
        if at.railed:
            return at.id, steps


def members(view: WorkView) -> tuple[Member, ...]:
    """Steel he reaches with a hook."""
    return view.seen.aloft.members


def rigging(view: WorkView) -> list[Member]:
    """Steel of his own station, to hang a pulley on."""
    here = station(view)
    return [one for one in members(view) if here and one.station == here.id]


def place_text(texts: Texts, view: WorkView, place: str) -> str:
    """A station in words: what it is, and its height; other places by their name."""
    tower = view.seen.aloft.tower
    found = tower.stations.get(place) if tower else None
    if found is None or place == FOOT:
        name = texts.name(place)
        return name[:1].upper() + name[1:]
    kind = "platform" if found.railed else "work" if found.leg else "ladder"
    return texts.text(f"ui.tower.at.{kind}", height=found.height_mm, leg=texts.text(f"ui.tower.leg.{found.leg}") if found.leg else "")


def height_text(texts: Texts, view: WorkView, place: str) -> str:
    """The height of a station alone."""
    tower = view.seen.aloft.tower
    return texts.text("ui.tower.height", height=tower.height_mm(place) if tower else 0)


def where_text(texts: Texts, view: WorkView, member: Member) -> str:
    """Where a piece of steel is, in a word: at which leg, else how high."""
    tower = view.seen.aloft.tower
    leg = tower.stations[member.station].leg if tower and member.station in tower.stations else ""
    return texts.text(f"ui.tower.leg.{leg}") if leg else texts.text("ui.tower.height", height=member.height_mm)


def member_text(texts: Texts, member: Member) -> str:
    """A kind of steel in a word."""
    return texts.text(f"ui.tower.member.{member.kind}")
