"""The hop's radio as it is set from the indoor unit: channel, power, link id, power control, modulation; on the air or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.catalog.families.aloft import OutdoorData
from simulator.mechanics.action import Action, Arg, action, need_reach
from simulator.mechanics.event import Event, InstrumentRead, event
from simulator.mechanics.measuring.meter import need_instrument
from simulator.site.feeding import has_booted, outdoor_is_fed, outdoor_of, units_of_role
from simulator.site.topology import unit_type
from simulator.site.world import World


@event("hop_configured")
@dataclass(frozen=True, slots=True, kw_only=True)
class HopConfigured(Event):
    """The radio of a site (the subject) was set."""

    channel: int
    tx_cdbm: int
    link_id: str
    atpc: bool
    adaptive: bool

    def apply(self, world: World, at_ms: int) -> World:
        """So it is set."""
        return world.change(
            "hop_ends", self.subject, channel=self.channel, tx_cdbm=self.tx_cdbm, link_id=self.link_id, atpc=self.atpc, adaptive=self.adaptive
        )


@event("hop_transmits")
@dataclass(frozen=True, slots=True, kw_only=True)
class HopTransmits(Event):
    """The radio of a site (the subject) began to transmit, or fell silent."""

    on: bool

    def apply(self, world: World, at_ms: int) -> World:
        """It is on the air, or not, since now."""
        return world.change("hop_ends", self.subject, transmitting=self.on, since_ms=at_ms)


@event("hop_permitted")
@dataclass(frozen=True, slots=True, kw_only=True)
class HopPermitted(Event):
    """The operations centre gave leave to transmit from a site (the subject)."""

    def apply(self, world: World, at_ms: int) -> World:
        """Leave is given."""
        return world.change("hop_ends", self.subject, permitted=True)


def permission(world: World, site: str, number: str) -> tuple[Event, ...]:
    """What the operations centre answers to a number: leave and the channel it is for, or that it knows no such permission."""
    licence = world.layout.licence
    known = licence is not None and _plain(number) == _plain(licence.number)
    said = InstrumentRead(subject="noc", quantity="noc_permission", at="radiate", value="granted" if known else "unknown")
    if licence is None or not known:
        return (said,)
    return (HopPermitted(subject=site), said, InstrumentRead(subject="noc", quantity="noc_channel", at="radiate", value=licence.channel))


def _plain(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())


def need_radio(world: World, by: str, instrument: str, now_ms: int) -> tuple[str, OutdoorData | None]:
    """(site, data of the outdoor unit) behind the indoor unit that somebody has his terminal on; refuses while nothing answers.

    The indoor unit keeps its settings whether the outdoor unit answers or not; its limits are known only once it does.
    """
    need_instrument(world, instrument, "terminal", by)
    person = need_reach(world, by, "cabinet")
    for indoor in units_of_role(world, "indoor"):
        unit, kind = world.units[indoor], unit_type(world, indoor)
        if unit.site == person.site and has_booted(unit, kind.boot_ms, 0, now_ms):
            outdoor = outdoor_of(world, indoor)
            answers = bool(outdoor) and outdoor_is_fed(world, indoor) and not world.units[outdoor].damaged
            return unit.site, unit_type(world, outdoor).outdoor if answers else None
    raise Refusal("no_answer", page="indoor")


@action("configure_hop", trade="aligning", gesture="type", pace_ms=16_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigureHop(Action):
    """Sets the hop's radio at the maintenance terminal."""

    instrument: Annotated[str, Arg("maintenance terminal")]
    channel: Annotated[int, Arg("channel number of the raster", low=1, high=200)]
    tx_cdbm: Annotated[int, Arg("transmit power", unit="0.01 dBm", low=-3_000, high=4_000)]
    link_id: Annotated[str, Arg("link id")]
    atpc: Annotated[bool, Arg("automatic power control on")] = False
    adaptive: Annotated[bool, Arg("adaptive modulation on")] = False

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The radio takes only a channel of its sub-band and a power it has."""
        site, data = need_radio(world, self.by, self.instrument, at_ms)
        if data and not data.low_channel <= self.channel <= data.high_channel:
            raise Refusal("channel_not_in_band", channel=self.channel, low=data.low_channel, high=data.high_channel)
        if data and not data.low_cdbm <= self.tx_cdbm <= data.high_cdbm:
            raise Refusal("power_not_in_range", low_cdbm=data.low_cdbm, high_cdbm=data.high_cdbm)
        return (
            HopConfigured(
                subject=site, channel=self.channel, tx_cdbm=self.tx_cdbm, link_id=self.link_id, atpc=self.atpc, adaptive=self.adaptive
            ),
        )


@action("transmit", trade="aligning", pace_ms=2_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class Transmit(Action):
    """Puts the hop's radio on the air at the maintenance terminal, or mutes it."""

    instrument: Annotated[str, Arg("maintenance terminal")]
    on: Annotated[bool, Arg("true transmits")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Only a radio that has a channel transmits."""
        site, _ = need_radio(world, self.by, self.instrument, at_ms)
        if world.hop_ends[site].channel == 0:
            raise Refusal("no_channel", site=site)
        if world.hop_ends[site].transmitting == self.on:
            raise Refusal("already_so", way="transmit")
        return (HopTransmits(subject=site, on=self.on),)
