"""Power density at somebody on the tower: positions of antennas and people, the panels' patterns, the spherical formula.

A tall panel is taken to radiate from the point of its length nearest to the body: close to it that is on the safe side.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from simulator.catalog.families.units import UnitType
from simulator.radio.exposure import eirp_w, power_density_w_m2
from simulator.radio.geodesy import turn_deg
from simulator.radio.panel import Panel, element_gain_dbi
from simulator.site.aloft import tower_of
from simulator.site.part import Person
from simulator.site.part_tower import Antenna, Emitter
from simulator.site.people import HOME
from simulator.site.structure import Tower
from simulator.site.world import World

BODY_MM = 1_800
"""From the feet to the top of the head."""
OUT_MM = 400
"""A sector antenna's pole stands this far out from its leg (unsourced default)."""
JUMPER_LOSS_DB = 0.5
"""From radio to own panel (first-site.md, 2)."""
NEAREST_M = 0.2
"""Nobody's body is nearer to a panel's middle than this."""
OCCUPATIONAL_MHZ_PER_W_M2 = 40.0
"""Limit f / 40 W/m2, f in MHz, 400 MHz to 2 GHz, whole body, people at work (ICNIRP 2020, table 5)."""
LOW_BAND = Panel(0.0, 65.0, 7.0, 30.0, 25.0)
"""Pattern of another operator's panel, without its gain (TR 38.901 table 7.3-1's form; widths unsourced defaults)."""
_EAST_NORTH = {"N": (0.0, 1.0), "E": (1.0, 0.0), "S": (0.0, -1.0), "W": (-1.0, 0.0)}


@dataclass(frozen=True, slots=True)
class Radiator:
    """An antenna that transmits now: where its middle is, where it looks, how strongly, and the limit in front of it."""

    id: str
    east_m: float
    north_m: float
    height_m: float
    length_m: float
    azimuth_deg: float
    downtilt_deg: float
    eirp_w: float
    pattern: Panel
    limit_w_m2: float


def standing_m(tower: Tower, place: str) -> tuple[float, float]:
    """Where a body is at a station, metres (east, north) of the tower's axis: outside the ladder's face, at its leg, or on a platform's middle."""
    station = tower.stations[place]
    half = tower.width_mm(station.height_mm) / 2_000.0
    if station.leg:
        (_, north), (east, _) = _EAST_NORTH[station.leg[0]], _EAST_NORTH[station.leg[1]]
        return east * half, north * half
    if station.railed:
        return 0.0, 0.0
    east, north = _EAST_NORTH[tower.ladder_face]
    out = half + tower.ladder_off_mm / 1_000.0
    return east * out, north * out


def radiators(world: World, site: str = HOME) -> tuple[Radiator, ...]:
    """Everything on a site's tower that transmits now and could hurt: other operators' antennas, own panels of active cells."""
    tower = world.layout.towers.get(site)
    if tower is None:
        return ()
    found = [_of_other(one) for _, one in sorted(world.emitters.items()) if one.site == site and one.radiating]
    places = _places_on_air(world)
    for _, antenna in sorted(world.antennas.items()):
        if antenna.site == site and antenna.mount in places:
            found += _own(world, tower, antenna, places[antenna.mount])
    return tuple(found)


def _of_other(one: Emitter) -> Radiator:
    bearing, reach = math.radians(one.bearing_cdeg / 100.0), one.reach_mm / 1_000.0
    strength = eirp_w(one.power_mw / 1_000.0, one.gain_cdbi / 100.0)
    return Radiator(
        one.id,
        reach * math.sin(bearing),
        reach * math.cos(bearing),
        one.height_mm / 1_000.0,
        one.length_mm / 1_000.0,
        one.azimuth_cdeg / 100.0,
        0.0,
        strength,
        LOW_BAND,
        one.limit_mw_m2 / 1_000.0,
    )


def _places_on_air(world: World) -> dict[str, float]:
    """Mount -> power of the radio there, W, for every radio with power whose sector's cell is active."""
    if not any(cell.active for cell in world.cells.values()):
        return {}
    found = {}
    for _, unit in sorted(world.units.items()):
        kind = world.catalog.need(unit.type, UnitType)
        if kind.rf_w and unit.powered_ms >= 0 and not unit.damaged:
            found[unit.place] = float(kind.rf_w)
    return found


def _own(world: World, tower: Tower, antenna: Antenna, power_w: float) -> list[Radiator]:
    kind = world.catalog.need(world.units[antenna.id].type, UnitType).antenna
    place = world.mounts[antenna.mount].place
    if kind is None:
        return []
    east, north = standing_m(tower, place)
    pattern = Panel(0.0, kind.horizontal_cdeg / 100.0, kind.vertical_cdeg / 100.0, 30.0, 25.0)
    stretch = 1.0 + OUT_MM / 1_000.0 / math.hypot(east, north)
    return [
        Radiator(
            antenna.id,
            east * stretch,
            north * stretch,
            antenna.height_mm / 1_000.0,
            kind.length_mm / 1_000.0,
            antenna.azimuth_cdeg / 100.0,
            (antenna.downtilt_cdeg + antenna.etilt_cdeg) / 100.0,
            eirp_w(power_w, kind.gain_cdbi / 100.0, JUMPER_LOSS_DB),
            pattern,
            kind.low_mhz / OCCUPATIONAL_MHZ_PER_W_M2,
        )
    ]


def density_w_m2(tower: Tower, place: str, source: Radiator) -> float:
    """Power density of one antenna at the body of somebody at a station, W/m2."""
    east, north = standing_m(tower, place)
    east, north = east - source.east_m, north - source.north_m
    across = math.hypot(east, north)
    below = _gap_m(tower.height_mm(place) / 1_000.0, source)
    distance = max(NEAREST_M, math.hypot(across, below))
    aside = turn_deg(source.azimuth_deg, math.degrees(math.atan2(east, north)) % 360.0)
    down = math.degrees(math.atan2(below, across)) if below else 0.0
    tilt = source.downtilt_deg if below else 0.0
    return power_density_w_m2(source.eirp_w, distance) * math.pow(
        10.0, 0.1 * element_gain_dbi(source.pattern, aside, down - tilt)
    )


def _gap_m(feet_m: float, source: Radiator) -> float:
    """How far the body is below the antenna's lower end, m; above its upper end negative; 0 where they overlap."""
    low, high = source.height_m - source.length_m / 2.0, source.height_m + source.length_m / 2.0
    if feet_m + BODY_MM / 1_000.0 < low:
        return low - feet_m - BODY_MM / 1_000.0
    return high - feet_m if feet_m > high else 0.0


def beam_over(world: World, person: Person) -> tuple[str, float]:
    """(antenna, power density in W/m2) of the strongest beam above its limit in which somebody on the tower is; ("", 0.0) for none."""
    tower = tower_of(world, person)
    if tower is None or person.place not in tower.stations:
        return "", 0.0
    over = [
        (density / source.limit_w_m2, density, source.id)
        for source in radiators(world, person.site)
        if (density := density_w_m2(tower, person.place, source)) > source.limit_w_m2
    ]
    if not over:
        return "", 0.0
    _, density, name = max(over)
    return name, density
