"""Where an antenna looks: sighted by compass or landmark, turned by hand; how it tilts: bracket scale and inclinometer.

A compass shows magnetic north, its own lasting error, and what steel does to it: an extended body of steel deflects by
the inverse square of the distance (unsourced default; 5 to 20 deg at the tower: row B11).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Annotated

from simulator.base.chance import Chance, between, pick
from simulator.base.errors import Refusal
from simulator.base.units import round_half_up, wrap_cdeg
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.event import Event, InstrumentRead, event
from simulator.mechanics.mounting.hands import lasting_error, need_antenna, need_mount, need_sight, shown_cdeg
from simulator.mechanics.mounting.hanging import need_loose
from simulator.site.part import changed
from simulator.site.part_tower import Antenna
from simulator.site.people import is_aloft
from simulator.site.topology import unit_type
from simulator.site.weather import sky
from simulator.site.world import World

TURN_SHARE = 0.05
"""A turn by hand is within a twentieth."""
SCALE_OFF_CDEG = 60
"""The printed scale of a bracket is off by at most this (unsourced default)."""
LANDMARK_SPREAD_CDEG = 90
LANDMARK_SIGHT_M = 2_000
UP_TILT_CDEG = -500


def steel_cdeg(world: World, seed: int, place: str, distance_m: float) -> float:
    """Deflection of a compass needle at a distance from the tower's steel."""
    sign = 1.0 if pick(seed, f"steel:{place}", 2) else -1.0
    return sign * world.layout.steel_cdeg / (1.0 + distance_m * distance_m)


@event("antenna_turned")
@dataclass(frozen=True, slots=True, kw_only=True)
class AntennaTurned(Event):
    """An antenna was turned on its pole by hand; `cdeg` is how far it really went, clockwise positive."""

    cdeg: int

    def apply(self, world: World, at_ms: int) -> World:
        """It looks there now."""
        antenna = world.antennas[self.subject]
        return world.put(changed(antenna, azimuth_cdeg=wrap_cdeg(antenna.azimuth_cdeg + self.cdeg)))


@event("tilt_set")
@dataclass(frozen=True, slots=True, kw_only=True)
class TiltSet(Event):
    """The pointer of a bracket's scale was set; `true_cdeg` is the downtilt that came of it."""

    cdeg: int
    true_cdeg: int

    def apply(self, world: World, at_ms: int) -> World:
        """It tilts so."""
        return world.change("antennas", self.subject, bracket_cdeg=self.cdeg, downtilt_cdeg=self.true_cdeg)


@action("turn_antenna", trade="mounting", gesture="drag", pace_ms=4_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class TurnAntenna(Action):
    """Turns an antenna on its pole while its clamps are loose, clockwise positive."""

    antenna: Annotated[str, Arg("panel or dish")]
    cdeg: Annotated[int, Arg("how far, clockwise positive", unit="0.01°", low=-18_000, high=18_000)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """By feel: within a twentieth."""
        need_antenna(world, self.antenna, self.by)
        need_loose(world, self.antenna, self.by)
        turned = round_half_up(self.cdeg * (1.0 + chance.spread(f"turn:{self.antenna}", TURN_SHARE)))
        return (AntennaTurned(subject=self.antenna, cdeg=turned),)


@action("set_tilt", trade="mounting", gesture="turn", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class SetTilt(Action):
    """Sets the pointer of a panel's tilt bracket, down positive."""

    antenna: Annotated[str, Arg("panel")]
    cdeg: Annotated[int, Arg("where the pointer shall stand, down positive", unit="0.01°", low=-1_500, high=1_500)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The scale is not quite true, and the lean of the pole comes on top."""
        antenna = need_antenna(world, self.antenna, self.by)
        data = unit_type(world, self.antenna).antenna
        if data is None:
            raise Refusal("no_bracket", unit=self.antenna)
        if not UP_TILT_CDEG <= self.cdeg <= data.tilt_high_cdeg:
            raise Refusal("past_the_scale", unit=self.antenna, high=data.tilt_high_cdeg)
        if antenna.mount:
            need_loose(world, self.antenna, self.by)
        lean = world.mounts[antenna.mount].lean_cdeg if antenna.mount else 0
        off = between(chance.seed, f"scale:{self.antenna}", -SCALE_OFF_CDEG, SCALE_OFF_CDEG)
        return (TiltSet(subject=self.antenna, cdeg=self.cdeg, true_cdeg=self.cdeg + off + lean),)


def _need_hung(world: World, antenna_id: str) -> Antenna:
    antenna = world.antennas.get(antenna_id)
    if antenna is None:
        raise Refusal("no_antenna", unit=antenna_id)
    if not antenna.mount:
        raise Refusal("not_hung", unit=antenna_id)
    return antenna


@action("sight_compass", trade="mounting", gesture="drag", pace_ms=5_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class SightCompass(Action):
    """Sights an antenna's centre line with the compass: from the ground at a distance in line with it, or beside it on the steel."""

    instrument: Annotated[str, Arg("sighting compass")]
    antenna: Annotated[str, Arg("panel or dish")]
    stand_m: Annotated[int, Arg("distance from the tower on the ground", unit="m", low=0, high=60)] = 0
    aside_dm: Annotated[int, Arg("how far beside its centre line he stands", unit="0.1 m", low=-100, high=100)] = 0

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Magnetic bearing with all that falsifies it. On the tower the steel is at hand."""
        antenna = _need_hung(world, self.antenna)
        person = need_person(world, self.by)
        kind = need_sight(world, self.by, self.instrument, "compass")
        distance = 0.0 if is_aloft(world, person) else float(self.stand_m)
        if distance:
            aside = 100.0 * math.degrees(math.atan2(self.aside_dm / 10.0, distance))
        else:
            aside = 0.0
            if is_aloft(world, person):
                need_antenna(world, self.antenna, self.by)
        exact = antenna.azimuth_cdeg - world.layout.declination_cdeg + lasting_error(chance.seed, self.instrument, kind)
        exact += steel_cdeg(world, chance.seed, person.place, distance) + aside + chance.spread(f"compass:{self.instrument}", kind.spread)
        value = wrap_cdeg(shown_cdeg(exact, kind))
        return (InstrumentRead(subject=self.instrument, quantity="bearing_cdeg", at=self.antenna, value=value, unit="0.01°"),)


@action("sight_landmark", trade="mounting", gesture="drag", pace_ms=10_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class SightLandmark(Action):
    """Sights along an antenna at a landmark whose true bearing the map gives."""

    instrument: Annotated[str, Arg("spotting scope")]
    antenna: Annotated[str, Arg("panel or dish")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """From behind the antenna, in clear sight; steel does nothing to it."""
        antenna = _need_hung(world, self.antenna)
        need_antenna(world, self.antenna, self.by)
        kind = need_sight(world, self.by, self.instrument, "spotting_scope")
        weather = sky(world)
        if weather.sight_m < LANDMARK_SIGHT_M or 0 <= weather.fog_ms <= at_ms:
            raise Refusal("not_seen", thing=self.antenna)
        exact = antenna.azimuth_cdeg + chance.spread(f"landmark:{self.antenna}", LANDMARK_SPREAD_CDEG)
        value = wrap_cdeg(shown_cdeg(exact, replace(kind, step=max(50, kind.step))))
        return (InstrumentRead(subject=self.instrument, quantity="landmark_cdeg", at=self.antenna, value=value, unit="0.01°"),)


@action("read_inclinometer", trade="mounting", gesture="drag", pace_ms=4_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class ReadInclinometer(Action):
    """Holds the inclinometer on an antenna's back, or on a pole."""

    instrument: Annotated[str, Arg("inclinometer")]
    target: Annotated[str, Arg("panel, dish or pole")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Downtilt of the antenna, or how far the pole leans."""
        kind = need_sight(world, self.by, self.instrument, "inclinometer")
        antenna = world.antennas.get(self.target)
        if antenna is not None and antenna.mount:
            need_antenna(world, self.target, self.by)
            quantity, exact = "tilt_cdeg", float(antenna.downtilt_cdeg)
        elif self.target in world.mounts:
            quantity, exact = "lean_cdeg", float(need_mount(world, self.target, self.by).lean_cdeg)
        else:
            raise Refusal("not_hung", unit=self.target)
        exact += lasting_error(chance.seed, self.instrument, kind) + chance.spread(f"inclinometer:{self.target}", kind.spread)
        return (InstrumentRead(subject=self.instrument, quantity=quantity, at=self.target, value=shown_cdeg(exact, kind), unit="0.01°"),)
