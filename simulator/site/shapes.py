"""Where everything of a tower is, in metres: for pictures alone, which show a body where it stands and an antenna as it hangs.

Nobody reads an angle off a picture: Perception and readings stay what a person knows.
Axes: east, north, up, from the tower's axis at the ground.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter

from simulator.catalog.families.units import UnitType
from simulator.site.aloft import HOOKS, hooked_on
from simulator.site.exposure import BODY_MM, standing_m
from simulator.site.hanging import load_height_mm, swing_mm, value_of
from simulator.site.memo import remembered
from simulator.site.part import Person
from simulator.site.part_tower import Antenna, Emitter, Hoist, Mount
from simulator.site.people import HOME, crew_of
from simulator.site.structure import FOOT, Member, Station, Tower
from simulator.site.weather import gust_at_mm_s, wind_at_mm_s
from simulator.site.world import World

Point3 = tuple[float, float, float]

STAND_OFF_M = 0.55
"""A pole stands this far outside its leg (unsourced default)."""
POLE_BELOW_M, POLE_ABOVE_M = 1.6, 1.2
"""How far a pole reaches below and above the middle of what hangs on it (unsourced default)."""
IN_FRONT_M = 0.16
"""From the pole's axis to the back of what hangs on it."""
SPOTS = {"gate": (-9.0, -8.5), "yard": (5.5, -6.5), "cabinet": (7.5, 4.5), "tower-foot": (-3.7, 0.0)}
"""Where the places of the ground are; an unknown one is in the yard."""
PANEL_M, RADIO_M, SHELL_M = (0.16, 0.09), (0.34, 0.22, 0.52), 0.34
"""Width and depth of a panel; width, depth, height of a radio; depth of a dish's shell (unsourced defaults)."""
FOREIGN_M = (0.30, 0.14)
BEARINGS = {"N": 0.0, "E": 90.0, "S": 180.0, "W": 270.0, "NE": 45.0, "SE": 135.0, "SW": 225.0, "NW": 315.0}
ALONG = {"leg": -1.0, "step": -0.82, "beam": 0.0, "brace": 0.45, "ladder": 0.0, "conduit": 0.62, "pipe": 0.8, "conductor": 1.0}
"""Where along a face a kind of steel is met, from leg to leg."""
ABOVE_FEET_M = {
    "leg": 1.35,
    "step": 0.7,
    "beam": 1.9,
    "brace": 1.1,
    "ladder": 1.5,
    "conduit": 1.2,
    "pipe": 1.35,
    "conductor": 1.0,
}
"""How high above the feet a hand meets it."""


@dataclass(frozen=True, slots=True)
class Hung:
    """A thing on a pole: kind (panel, dish, radio, foreign), its middle, where it looks, width, depth, height."""

    id: str
    kind: str
    at: Point3
    azimuth_deg: float
    down_deg: float
    size_m: Point3
    flipped: bool = False
    mount: str = ""


@dataclass(frozen=True, slots=True)
class Pole:
    """A pole from its lower to its upper end; `leg` is the point of the tower's leg it is held by."""

    id: str
    low: Point3
    high: Point3
    leg: Point3


@dataclass(frozen=True, slots=True)
class Figure:
    """A person: his feet, which way he faces, each hook with the point it is on, whether he hangs in his straps."""

    id: str
    at: Point3
    facing_deg: float
    aloft: bool
    works: bool
    hooks: Mapping[str, Point3]
    hurt: bool


@dataclass(frozen=True, slots=True)
class Rope:
    """A rigged rope: pulley, hook at rest, what hangs on it, how wide it swings, where the tag line is held."""

    id: str
    pulley: Point3
    hook: Point3
    load: str
    kind: str
    size_m: Point3
    swing_m: float
    moving: bool
    tag: Point3 | None


@dataclass(frozen=True, slots=True)
class Shapes:
    """All of a site's tower at one moment. `wind_m_s` and `gust_m_s` at its top."""

    site: str
    tower: Tower
    hung: tuple[Hung, ...]
    poles: tuple[Pole, ...]
    figures: tuple[Figure, ...]
    ropes: tuple[Rope, ...]
    runs: tuple[tuple[str, float, bool], ...]
    wind_m_s: float
    gust_m_s: float


def shapes_of(world: World, now_ms: int, site: str = HOME) -> Shapes | None:
    """The shapes of a site's tower now; None where it has none that can be climbed."""
    tower = world.layout.towers.get(site)
    if tower is None:
        return None
    hung, poles, figures, runs = _standing(world)[site]
    return Shapes(
        site,
        tower,
        hung,
        poles,
        figures,
        tuple(_rope(world, tower, one, now_ms) for _, one in sorted(world.hoists.items()) if one.anchor in tower.members),
        runs,
        wind_at_mm_s(world, now_ms, tower.total_mm) / 1000.0,
        gust_at_mm_s(world, now_ms, tower.total_mm) / 1000.0,
    )


@remembered(attrgetter("catalog", "layout", "mounts", "antennas", "units", "emitters", "tower_runs", "people"))
def _standing(world: World) -> dict[str, tuple[tuple[Hung, ...], tuple[Pole, ...], tuple[Figure, ...], tuple[tuple[str, float, bool], ...]]]:
    """What does not move with time, by site: what hangs, poles, people, runs of cable."""
    found = {}
    for site, tower in world.layout.towers.items():
        mounts = [one for _, one in sorted(world.mounts.items()) if one.site == site]
        found[site] = (
            (*_foreign(world, site), *(found for one in mounts for found in _on_mount(world, tower, one))),
            tuple(_pole(tower, one) for one in mounts),
            tuple(figure_of(tower, one) for one in crew_of(world, site)),
            tuple((one.id, tower.height_mm(one.top) / 1000.0, bool(one.pitch_mm)) for _, one in sorted(world.tower_runs.items())),
        )
    return found


def out_of(bearing_deg: float, length_m: float) -> tuple[float, float]:
    """East and north of a way in a direction."""
    angle = math.radians(bearing_deg)
    return length_m * math.sin(angle), length_m * math.cos(angle)


def facing_deg(tower: Tower, place: str) -> float:
    """Where somebody at a station looks: at the ladder towards the steel, at a leg outwards to its pole."""
    station = tower.stations.get(place)
    if station is not None and station.leg:
        return BEARINGS[station.leg]
    return (BEARINGS[tower.ladder_face] + 180.0) % 360.0


def feet_m(tower: Tower, place: str) -> Point3:
    """Where somebody's feet are at any place of the site."""
    station = tower.stations.get(place)
    if station is None or place == FOOT:
        east, north = SPOTS.get(place, SPOTS["yard"])
        return east, north, 0.0
    east, north = standing_m(tower, place)
    if station.leg:  # on the steel beside the leg, not inside of it
        more = out_of(BEARINGS[station.leg] + 180.0, 0.35)
        east, north = east + more[0], north + more[1]
    return east, north, station.height_mm / 1000.0


def member_m(tower: Tower, member: Member) -> Point3:
    """Where a hand puts a hook round a member."""
    station = tower.stations[member.station]
    up = station.height_mm / 1000.0 + ABOVE_FEET_M[member.kind]
    half = tower.width_mm(round(up * 1000.0)) / 2000.0
    if station.leg:
        return _at_leg(station, member, half, up)
    face = BEARINGS[tower.ladder_face]
    out, side = (
        out_of(face, half + (0.25 if member.kind in ("ladder", "pipe", "conduit") else 0.0)),
        out_of(face + 90.0, half * ALONG[member.kind]),
    )
    return out[0] + side[0], out[1] + side[1], up


def _at_leg(station: Station, member: Member, half: float, up: float) -> Point3:
    """At a leg the steel runs away from it along a face."""
    (_, north), (east, _) = out_of(BEARINGS[station.leg[0]], half), out_of(BEARINGS[station.leg[1]], half)
    away = {"leg": 0.0, "step": 0.08, "beam": 0.5, "brace": 0.35, "ladder": 0.9, "conduit": 0.7, "conductor": 0.05, "pipe": -0.5}[
        member.kind
    ]
    if member.kind == "pipe":
        out = out_of(BEARINGS[station.leg], STAND_OFF_M)
        return east + out[0], north + out[1], up
    return east, north - math.copysign(min(away, 2.0 * half), north), up


def pole_axis_m(tower: Tower, mount: Mount) -> tuple[float, float, Point3]:
    """East and north of a pole's middle, and the leg it is held by at its height."""
    half = tower.width_mm(mount.height_mm) / 2000.0
    (_, north), (east, _) = out_of(BEARINGS[mount.leg[0]], half), out_of(BEARINGS[mount.leg[1]], half)
    out = out_of(BEARINGS[mount.leg], STAND_OFF_M)
    return east + out[0], north + out[1], (east, north, mount.height_mm / 1000.0)


def _pole(tower: Tower, mount: Mount) -> Pole:
    """A pole as it leans: outwards at its top."""
    east, north, leg = pole_axis_m(tower, mount)
    lean = math.tan(math.radians(mount.lean_cdeg / 100.0))
    up = mount.height_mm / 1000.0
    ends = []
    for away in (-POLE_BELOW_M, POLE_ABOVE_M):
        more = out_of(BEARINGS[mount.leg], lean * away)
        ends.append((east + more[0], north + more[1], up + away))
    return Pole(mount.id, ends[0], ends[1], leg)


def size_m(world: World, unit_id: str) -> tuple[str, Point3]:
    """Kind and size of a unit that hangs or is lifted."""
    kind = world.catalog.need(world.units[unit_id].type, UnitType)
    if kind.antenna is not None:
        return "panel", (PANEL_M[0], PANEL_M[1], kind.antenna.length_mm / 1000.0)
    if kind.dish is not None:
        across = kind.dish.diameter_mm / 1000.0
        return "dish", (across, SHELL_M, across)
    return "radio", RADIO_M


def _on_mount(world: World, tower: Tower, mount: Mount) -> list[Hung]:
    """Antenna and radio of a pole."""
    east, north, _ = pole_axis_m(tower, mount)
    found = []
    for _, antenna in sorted(world.antennas.items()):
        if antenna.mount == mount.id:
            found.append(_antenna(world, antenna, east, north))
    for unit_id, unit in sorted(world.units.items()):
        kind = world.catalog.need(unit.type, UnitType)
        if unit.place == mount.place and kind.rf_w and unit_id not in world.antennas:
            up = value_of(world, unit_id, "height_mm", mount.height_mm - 1_100) / 1000.0
            behind = out_of(BEARINGS[mount.leg] + 90.0, IN_FRONT_M + RADIO_M[1] / 2)
            found.append(
                Hung(
                    unit_id,
                    "radio",
                    (east + behind[0], north + behind[1], up),
                    BEARINGS[mount.leg] + 90.0,
                    0.0,
                    RADIO_M,
                    False,
                    mount.id,
                )
            )
    return found


def _antenna(world: World, antenna: Antenna, east: float, north: float) -> Hung:
    kind, size = size_m(world, antenna.id)
    azimuth = antenna.azimuth_cdeg / 100.0
    front = out_of(azimuth, IN_FRONT_M + size[1] / 2)
    at = (east + front[0], north + front[1], antenna.height_mm / 1000.0)
    return Hung(antenna.id, kind, at, azimuth, antenna.downtilt_cdeg / 100.0, size, antenna.flipped, antenna.mount)


def _foreign(world: World, site: str) -> list[Hung]:
    return [_other(one) for _, one in sorted(world.emitters.items()) if one.site == site]


def _other(one: Emitter) -> Hung:
    east, north = out_of(one.bearing_cdeg / 100.0, one.reach_mm / 1000.0)
    size = (FOREIGN_M[0], FOREIGN_M[1], max(one.length_mm, 1_500) / 1000.0)
    return Hung(one.id, "foreign", (east, north, one.height_mm / 1000.0), one.azimuth_cdeg / 100.0, 0.0, size)


def figure_of(tower: Tower, person: Person) -> Figure:
    """A person as he stands and hangs."""
    station = tower.stations.get(person.place)
    hooks = {hook: member_m(tower, member) for hook in HOOKS if (member := tower.members.get(hooked_on(person, hook)))}
    at = feet_m(tower, person.place)
    return Figure(person.id, at, facing_deg(tower, person.place), at[2] > 0, bool(station and station.leg), hooks, person.hurt)


def hip_m(figure: Figure) -> Point3:
    """Where the lanyards come from."""
    return figure.at[0], figure.at[1], figure.at[2] + BODY_MM / 1000.0 * 0.62


def _rope(world: World, tower: Tower, hoist: Hoist, now_ms: int) -> Rope:
    """A pulley hangs outside of its leg, or of the ladder's face, clear of the steel."""
    member = tower.members[hoist.anchor]
    station = tower.stations[member.station]
    face = BEARINGS[station.leg or tower.ladder_face]
    half = tower.width_mm(member.height_mm) / 2000.0 * (math.sqrt(2.0) if station.leg else 1.0)
    east, north = out_of(face, half + 1.15)
    kind, size = size_m(world, hoist.load) if hoist.load in world.units else ("", (0.0, 0.0, 0.0))
    up = load_height_mm(hoist, now_ms) / 1000.0
    swing = swing_mm(world, hoist, hoist.rate_mm_s) / 1000.0 if hoist.load else 0.0
    holder = world.people.get(hoist.tag_by)
    tag = feet_m(tower, holder.place) if holder is not None else None
    return Rope(
        hoist.id,
        (east, north, member.height_mm / 1000.0 + 1.5),
        (east, north, up),
        hoist.load,
        kind,
        size,
        swing,
        bool(hoist.rate_mm_s),
        tag,
    )
