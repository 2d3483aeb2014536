"""Assembly on the ground: clamps, electrical tilt by the rod, feed and outdoor unit of a dish, coloured rings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.cabling.dressing import need_cable
from simulator.mechanics.event import Event, event
from simulator.mechanics.mounting.hands import need_antenna, need_dish, need_hang, need_material, need_tool, need_unit
from simulator.site.hanging import FINGER_MN_M, bolts_of
from simulator.site.part_tower import Bolt, Ring
from simulator.site.topology import unit_type
from simulator.site.world import World

COLOURS = ("red", "blue", "yellow", "green", "white", "black", "orange", "brown")
FEEDS = ("V", "H")


@event("clamps_fitted")
@dataclass(frozen=True, slots=True, kw_only=True)
class ClampsFitted(Event):
    """The clamps of a unit were put on, their bolts finger-tight."""

    washer: bool

    def apply(self, world: World, at_ms: int) -> World:
        """Every bolt of every clamp is there."""
        data = unit_type(world, self.subject).hang
        assert data is not None
        bolts = [
            Bolt(id=f"{self.subject}.{clamp}.{number}", of=self.subject, clamp=clamp, torque_mn_m=FINGER_MN_M, washer=self.washer)
            for clamp in data.clamps
            for number in range(1, data.bolts + 1)
        ]
        return world.put(*bolts)


@event("etilt_set")
@dataclass(frozen=True, slots=True, kw_only=True)
class EtiltSet(Event):
    """The electrical tilt of a panel was set by its rod."""

    cdeg: int

    def apply(self, world: World, at_ms: int) -> World:
        """The rod stands there."""
        return world.change("antennas", self.subject, etilt_cdeg=self.cdeg)


@event("feed_turned")
@dataclass(frozen=True, slots=True, kw_only=True)
class FeedTurned(Event):
    """The feed of a dish was turned."""

    feed: str

    def apply(self, world: World, at_ms: int) -> World:
        """It stands so."""
        return world.change("antennas", self.subject, feed=self.feed)


@event("outdoor_flanged")
@dataclass(frozen=True, slots=True, kw_only=True)
class OutdoorFlanged(Event):
    """An outdoor unit was flanged to a dish, turned to a polarisation."""

    outdoor: str
    feed: str

    def apply(self, world: World, at_ms: int) -> World:
        """It goes wherever the dish goes."""
        world = world.change("units", self.outdoor, place=world.units[self.subject].place)
        return world.change("antennas", self.subject, outdoor=self.outdoor, outdoor_feed=self.feed)


@event("outdoor_taken_off")
@dataclass(frozen=True, slots=True, kw_only=True)
class OutdoorTakenOff(Event):
    """An outdoor unit was taken off its dish."""

    outdoor: str

    def apply(self, world: World, at_ms: int) -> World:
        """It lies beside it."""
        return world.change("antennas", self.subject, outdoor="", outdoor_feed="")


@event("ring_put")
@dataclass(frozen=True, slots=True, kw_only=True)
class RingPut(Event):
    """Coloured rings were put on a cable end."""

    colour: str
    count: int

    def apply(self, world: World, at_ms: int) -> World:
        """They are on."""
        return world.put(Ring(id=self.subject, colour=self.colour, count=self.count))


@action("fit_clamps", trade="mounting", gesture="drag", pace_ms=18_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class FitClamps(Action):
    """Puts a unit's clamps on, on the ground, with all bolts finger-tight."""

    unit: Annotated[str, Arg("panel, dish or radio")]
    washer: Annotated[bool, Arg("flat and spring washer under every nut")] = True

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Once, and only on what hangs on a pole."""
        need_hang(world, self.unit, self.by)
        if bolts_of(world, self.unit):
            raise Refusal("clamps_on", unit=self.unit)
        return (ClampsFitted(subject=self.unit, washer=self.washer),)


@action("set_etilt", trade="mounting", gesture="turn", pace_ms=6_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class SetEtilt(Action):
    """Sets a panel's electrical tilt with the rod on its foot."""

    antenna: Annotated[str, Arg("panel")]
    cdeg: Annotated[int, Arg("electrical downtilt", unit="0.01°", low=0, high=1_500)]
    tool: Annotated[str, Arg("tilt rod")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The rod's scale has an end."""
        need_antenna(world, self.antenna, self.by)
        need_tool(world, self.by, self.tool, "tilt_rod")
        data = unit_type(world, self.antenna).antenna
        if data is None:
            raise Refusal("no_etilt", unit=self.antenna)
        if self.cdeg > data.etilt_high_cdeg:
            raise Refusal("past_the_scale", unit=self.antenna, high=data.etilt_high_cdeg)
        return (EtiltSet(subject=self.antenna, cdeg=self.cdeg),)


@action("turn_feed", trade="mounting", gesture="turn", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class TurnFeed(Action):
    """Turns the feed of a dish to a polarisation, on the ground."""

    antenna: Annotated[str, Arg("dish")]
    feed: Annotated[str, Arg("polarisation", words=FEEDS)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Not behind an outdoor unit, and not once it hangs: the screws are inside."""
        antenna = need_dish(world, self.antenna, self.by)
        if antenna.mount:
            raise Refusal("only_on_ground", unit=self.antenna)
        if antenna.outdoor:
            raise Refusal("outdoor_in_the_way", unit=antenna.outdoor)
        return (FeedTurned(subject=self.antenna, feed=self.feed),)


@action("flange_outdoor", trade="mounting", gesture="drag", pace_ms=24_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class FlangeOutdoor(Action):
    """Flanges an outdoor unit to a dish, turned to a polarisation."""

    antenna: Annotated[str, Arg("dish")]
    outdoor: Annotated[str, Arg("outdoor unit")]
    feed: Annotated[str, Arg("how the unit is turned", words=FEEDS)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Any outdoor unit goes on, right or wrong, turned either way."""
        antenna = need_dish(world, self.antenna, self.by)
        need_unit(world, self.outdoor, self.by)
        if unit_type(world, self.outdoor).outdoor is None:
            raise Refusal("does_not_fit", item=self.outdoor, place=self.antenna, form="")
        if antenna.outdoor or any(other.outdoor == self.outdoor for other in world.antennas.values()):
            raise Refusal("place_taken", item=self.outdoor, place=self.antenna)
        return (OutdoorFlanged(subject=self.antenna, outdoor=self.outdoor, feed=self.feed),)


@action("take_off_outdoor", trade="mounting", gesture="drag", pace_ms=16_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOffOutdoor(Action):
    """Takes the outdoor unit off a dish."""

    antenna: Annotated[str, Arg("dish")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """On the ground only: aloft nobody holds it."""
        antenna = need_dish(world, self.antenna, self.by)
        if antenna.mount:
            raise Refusal("only_on_ground", unit=self.antenna)
        if not antenna.outdoor:
            raise Refusal("no_outdoor", unit=self.antenna)
        return (OutdoorTakenOff(subject=self.antenna, outdoor=antenna.outdoor),)


@action("put_ring", trade="mounting", gesture="drag", pace_ms=2_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class PutRing(Action):
    """Puts coloured rings on a cable end, in place of those there."""

    cable: Annotated[str, Arg("cable")]
    end: Annotated[str, Arg("end", words=("a", "b"))]
    colour: Annotated[str, Arg("colour", words=COLOURS)]
    count: Annotated[int, Arg("number of rings", low=1, high=4)]
    item: Annotated[str, Arg("coloured rings")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """On any cable."""
        need_person(world, self.by)
        need_cable(world, self.cable)
        need_material(world, self.by, self.item, "ring")
        return (RingPut(subject=f"{self.cable}.{self.end}", colour=self.colour, count=self.count),)
