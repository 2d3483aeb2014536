"""A tower as a climber meets it: where he can stand, what steel is there to hook on, and how the stations hang together.

Built from a tower's type and the heights of a scenario; it never changes in an attempt. Heights are above ground.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simulator.catalog.families.towers import MemberType, TowerType

FOOT = "tower-foot"
"""The station on the ground from which everybody climbs."""


@dataclass(frozen=True, slots=True)
class Member:
    """A piece of steel at one height, on hand at its `station`. `rated`: marked as an anchor for fall arrest; `width_mm` is what a hook must go round."""

    id: str
    kind: str
    station: str
    height_mm: int
    width_mm: int
    rated: bool


@dataclass(frozen=True, slots=True)
class Station:
    """A place to stand: on the ladder, on a platform, at a working position.

    `railed`: one stands there without a hook. `obstacle`: it is passed hook by hook, never in time-lapse.
    `next_to` are the stations one move away, `reaches` other places at arm's length.
    """

    id: str
    height_mm: int
    railed: bool = False
    obstacle: bool = False
    leg: str = ""
    members: tuple[str, ...] = ()
    next_to: tuple[str, ...] = ()
    reaches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """A working position beside the ladder: name, height, leg, the station it is reached from, what else is at arm's length."""

    id: str
    height_mm: int
    leg: str
    by_way_of: str
    reaches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tower:
    """Stations and members by id; and its width, which tapers, and the face outside of which the ladder goes up."""

    stations: Mapping[str, Station]
    members: Mapping[str, Member]
    foot_width_mm: int = 0
    top_width_mm: int = 0
    total_mm: int = 1
    ladder_face: str = "W"
    ladder_off_mm: int = 0

    def height_mm(self, place: str) -> int:
        """Height of a station, 0 for a place on the ground."""
        station = self.stations.get(place)
        return station.height_mm if station else 0

    def width_mm(self, at_mm: int) -> int:
        """Distance from leg to leg at a height."""
        return self.foot_width_mm + (self.top_width_mm - self.foot_width_mm) * at_mm // self.total_mm


def build_tower(
    kind: TowerType,
    height_mm: int,
    platforms_mm: Sequence[int] = (),
    obstacles_mm: Sequence[int] = (),
    works: Sequence[Work] = (),
) -> Tower:
    """The stations of a ladder with a step of the type's, its platforms and the working positions beside it."""
    levels = [(_ladder_name(at, platforms_mm), at) for at in range(kind.step_mm, height_mm, kind.step_mm)]
    chain = [FOOT, *(name for name, _ in levels)]
    members: dict[str, Member] = {}
    stations: dict[str, Station] = {}
    for name, at in [(FOOT, 0), *levels]:
        here = [] if at == 0 else _members(kind, at, height_mm, f"@{at // 1000:02d}", name)
        members.update({member.id: member for member in here})
        place = chain.index(name)
        beside = [chain[index] for index in (place - 1, place + 1) if 0 <= index < len(chain)]
        beside += [work.id for work in works if work.by_way_of == name]
        stations[name] = Station(
            name, at, at in platforms_mm, at in obstacles_mm, "", tuple(member.id for member in here), tuple(beside)
        )
    for work in works:
        here = _members(kind, work.height_mm, height_mm, f"@{work.id}", work.id)
        members.update({member.id: member for member in here})
        stations[work.id] = Station(
            work.id, work.height_mm, False, True, work.leg, tuple(member.id for member in here), (work.by_way_of,), work.reaches
        )
    return Tower(stations, members, kind.foot_width_mm, kind.top_width_mm, height_mm, kind.ladder_face, kind.ladder_off_mm)


def _ladder_name(at_mm: int, platforms_mm: Sequence[int]) -> str:
    return f"{'platform' if at_mm in platforms_mm else 'ladder'}-{at_mm // 1000:02d}"


def _members(kind: TowerType, at_mm: int, height_mm: int, suffix: str, station: str) -> list[Member]:
    return [
        Member(row.kind + suffix, row.kind, station, at_mm, _width_mm(row, at_mm, height_mm), row.rated) for row in kind.members
    ]


def _width_mm(row: MemberType, at_mm: int, height_mm: int) -> int:
    """A leg tapers: straight from its width at the foot to that at the top."""
    return row.foot_mm + (row.top_mm - row.foot_mm) * at_mm // height_mm
