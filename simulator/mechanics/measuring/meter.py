"""The multimeter: proved on a known source, set, its two leads placed, read. And the insulation tester."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.base.units import rounded_to
from simulator.catalog.families.tools import InstrumentType
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.climbing.carried import need_at_hand
from simulator.mechanics.event import Event, InstrumentRead, event
from simulator.mechanics.measuring.alignment_port import need_uncapped, port_between, rssi_mv
from simulator.mechanics.touch import need_port
from simulator.site import electrical
from simulator.site.part import Instrument, changed
from simulator.site.world import World

SETTLE_MS = 1_000
"""A reading taken sooner after the leads were placed may not have settled."""
OHM_LIMIT_MOHM = 2_000_000_000
"""Above 2 Mohm the display shows an open line."""
OPEN_LEAD = "hidden_open_lead"
MODES = ("off", "dc_volt", "ohm")


def need_instrument(world: World, item_id: str, use: str, by: str) -> InstrumentType:
    """The type of an instrument of that use at somebody's hand, or a refusal."""
    kind = world.catalog.get(need_at_hand(world, by, item_id).type, InstrumentType)
    if kind is None or kind.use != use:
        raise Refusal("wrong_instrument", item=item_id)
    return kind


def settings_of(world: World, item_id: str) -> Instrument:
    """An instrument's settings, as new if never touched."""
    return world.instruments.get(item_id, Instrument(id=item_id, type=world.items[item_id].type))


@event("meter_set")
@dataclass(frozen=True, slots=True, kw_only=True)
class MeterSet(Event):
    """The knob was turned."""

    mode: str

    def apply(self, world: World, at_ms: int) -> World:
        """The mode stands."""
        return world.put(changed(settings_of(world, self.subject), mode=self.mode, since_ms=at_ms))


@event("leads_placed")
@dataclass(frozen=True, slots=True, kw_only=True)
class LeadsPlaced(Event):
    """The two leads were held on two points."""

    red: str
    black: str

    def apply(self, world: World, at_ms: int) -> World:
        """They stay until placed elsewhere."""
        return world.put(changed(settings_of(world, self.subject), red=self.red, black=self.black, since_ms=at_ms))


@event("meter_harmed")
@dataclass(frozen=True, slots=True, kw_only=True)
class MeterHarmed(Event):
    """Ohms were measured on a live circuit: the meter's fuse blew."""

    def apply(self, world: World, at_ms: int) -> World:
        """Ohms read open from now on."""
        return world.put(changed(settings_of(world, self.subject), fuse_blown=True))


@event("unit_damaged")
@dataclass(frozen=True, slots=True, kw_only=True)
class UnitDamaged(Event):
    """A unit was destroyed; `cause` says by what."""

    cause: str

    def apply(self, world: World, at_ms: int) -> World:
        """It will not run again."""
        return world.change("units", self.subject, damaged=True, powered_ms=-1, booted=False)


def harmed(world: World, item_id: str, red: str, black: str, mode: str) -> tuple[Event, ...]:
    """The meter's fuse blowing, where ohms meet a live circuit through sound leads."""
    if mode != "ohm" or not red or settings_of(world, item_id).fuse_blown or world.items[item_id].defect == OPEN_LEAD:
        return ()
    live = abs(electrical.voltage_mv(world, red, black)) > electrical.LIVE_V * 1000
    return (MeterHarmed(subject=item_id),) if live else ()


def shown(world: World, meter: Instrument, now_ms: int, chance: Chance) -> tuple[str, int | None]:
    """(quantity, value) the display shows now: mV or mohm, None for an open line. A pure question.

    Live values of a front end ask with the number of the 250 ms refresh as the chance's n.
    """
    kind = world.catalog.need(meter.type, InstrumentType)
    port, sign = port_between(world, meter.red, meter.black)
    if port:
        dead = meter.mode == "ohm" or world.items[meter.id].defect == OPEN_LEAD
        return "rssi_mv", None if dead else rssi_mv(world, port, sign, now_ms, chance, f"meter:{meter.id}")
    if meter.mode == "ohm":
        return "ohm_mohm", _ohms(world, meter, kind, chance)
    exact = 0.0 if world.items[meter.id].defect == OPEN_LEAD else electrical.voltage_mv(world, meter.red, meter.black)
    settled = min(1.0, max(0.0, (now_ms - meter.since_ms) / SETTLE_MS))
    noise = chance.spread(f"meter:{meter.id}", kind.spread) if exact else 0.0
    return "dc_mv", rounded_to(exact * settled + noise, kind.step)


def _ohms(world: World, meter: Instrument, kind: InstrumentType, chance: Chance) -> int | None:
    if meter.fuse_blown or world.items[meter.id].defect == OPEN_LEAD:
        return None
    if abs(electrical.voltage_mv(world, meter.red, meter.black)) > electrical.LIVE_V * 1000:
        return None
    ohm = electrical.ohms_between(world, meter.red, meter.black)
    if ohm is None or ohm * 1000 > OHM_LIMIT_MOHM:
        return None
    return max(0, rounded_to(ohm * 1000 + chance.spread(f"meter:{meter.id}", kind.spread), kind.step))


@action("prove_meter", trade="measuring", pace_ms=4_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class ProveMeter(Action):
    """Holds the leads on the proving unit, a known source."""

    instrument: Annotated[str, Arg("multimeter")]
    source: Annotated[str, Arg("proving unit")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Shows the known voltage if the meter and its leads are sound."""
        need_person(world, self.by)
        kind = need_instrument(world, self.instrument, "multimeter", self.by)
        source = need_instrument(world, self.source, "proving_unit", self.by)
        meter = settings_of(world, self.instrument)
        dead = world.items[self.instrument].defect == OPEN_LEAD or meter.mode != "dc_volt"
        value = 0 if dead else rounded_to(source.proving_mv + chance.spread(f"meter:{meter.id}", kind.spread), kind.step)
        return (InstrumentRead(subject=self.instrument, quantity="proving_mv", at=self.source, value=value, unit="mV"),)


@action("set_meter", trade="measuring", gesture="turn", pace_ms=1_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class SetMeter(Action):
    """Turns the multimeter's knob."""

    instrument: Annotated[str, Arg("multimeter")]
    mode: Annotated[str, Arg("position of the knob", words=MODES)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The knob turns at any time; to ohms with the leads on a live circuit it costs the fuse."""
        need_person(world, self.by)
        need_instrument(world, self.instrument, "multimeter", self.by)
        meter = settings_of(world, self.instrument)
        turned = MeterSet(subject=self.instrument, mode=self.mode)
        return (turned, *harmed(world, self.instrument, meter.red, meter.black, self.mode))


@action("place_leads", trade="measuring", gesture="drag", pace_ms=3_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLeads(Action):
    """Holds the red and the black lead on two terminals. Insulated probes: no touching."""

    instrument: Annotated[str, Arg("multimeter")]
    red: Annotated[str, Arg("terminal for the red lead")]
    black: Annotated[str, Arg("terminal for the black lead")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Both points must be in reach; ohms on a live circuit blow the meter's fuse."""
        need_instrument(world, self.instrument, "multimeter", self.by)
        need_port(world, self.red, self.by)
        need_port(world, self.black, self.by)
        need_uncapped(world, self.red, self.black)
        placed = LeadsPlaced(subject=self.instrument, red=self.red, black=self.black)
        return (placed, *harmed(world, self.instrument, self.red, self.black, settings_of(world, self.instrument).mode))


@action("read_meter", trade="measuring", pace_ms=1_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMeter(Action):
    """Reads the multimeter's display. What was shown is what is logged."""

    instrument: Annotated[str, Arg("multimeter")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Leads must be placed and the knob must not be off."""
        need_person(world, self.by)
        need_instrument(world, self.instrument, "multimeter", self.by)
        meter = settings_of(world, self.instrument)
        if meter.mode == "off" or not meter.red:
            raise Refusal("nothing_shown", item=self.instrument)
        for port in (meter.red, meter.black):
            need_port(world, port, self.by)
        quantity, value = shown(world, meter, at_ms, Chance(chance.seed, at_ms // 250))
        unit = "mΩ" if quantity == "ohm_mohm" else "mV"
        read = InstrumentRead(subject=self.instrument, quantity=quantity, at=f"{meter.red}|{meter.black}", value=value, unit=unit)
        return (read, *harmed(world, self.instrument, meter.red, meter.black, meter.mode))


@action("test_insulation", trade="measuring", gesture="hold", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class TestInsulation(Action):
    """Puts the insulation tester's 500 V between two terminals."""

    instrument: Annotated[str, Arg("insulation tester")]
    red: Annotated[str, Arg("terminal for the red lead")]
    black: Annotated[str, Arg("terminal for the black lead")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Every unit whose input lies between the two terminals is destroyed."""
        need_instrument(world, self.instrument, "insulation_tester", self.by)
        need_port(world, self.red, self.by)
        need_port(world, self.black, self.by)
        ohm = electrical.ohms_between(world, self.red, self.black)
        value = None if ohm is None else rounded_to(min(ohm, 2e9), 1000)
        read = InstrumentRead(subject=self.instrument, quantity="insulation_ohm", at=f"{self.red}|{self.black}", value=value, unit="Ω")
        net = electrical.circuit(world)
        hit = [
            feed.unit
            for feed in net.inputs
            if ohm is not None and not world.units[feed.unit].damaged and _spans(world, self, feed)
        ]
        return (read, *(UnitDamaged(subject=unit, cause="insulation_test") for unit in hit))


def _spans(world: World, test: TestInsulation, feed: electrical.Input) -> bool:
    """Whether the tester's two terminals lead to the two poles of a unit's input."""
    ends = (test.red, test.black)
    tied = [
        any(end == pole or electrical.tied(world, end, pole) for end in ends)
        for pole in (feed.neg, feed.rtn)
    ]
    return all(tied)
