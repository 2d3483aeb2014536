"""The VSWR analyser: calibrated at the end of its lead, set to a band, swept into a line; and a tap on a connector."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.base.units import rounded_to
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.cabling.lugs import need_termination
from simulator.mechanics.event import Event, InstrumentRead, event
from simulator.mechanics.measuring.meter import settings_of
from simulator.mechanics.mounting.hands import need_sight
from simulator.mechanics.touch import need_port
from simulator.site.part import changed
from simulator.site.people import in_reach
from simulator.site.rf import line_cent
from simulator.site.topology import cable_type, other_end, port_type, unit_of
from simulator.site.world import World

ERROR_CENT = {"lead_end": 0, "instrument": 22, "": 38}
"""What an analyser shows too much, 0.01, by where it was calibrated (unsourced defaults)."""


@event("analyser_calibrated")
@dataclass(frozen=True, slots=True, kw_only=True)
class AnalyserCalibrated(Event):
    """Open, short and load were put on; `at` says where."""

    at: str

    def apply(self, world: World, at_ms: int) -> World:
        """It holds until the band is changed."""
        return world.put(changed(settings_of(world, self.subject), calibrated=self.at))


@event("band_set")
@dataclass(frozen=True, slots=True, kw_only=True)
class BandSet(Event):
    """The band of an analyser was set: a calibration for another band is void."""

    low_mhz: int
    high_mhz: int

    def apply(self, world: World, at_ms: int) -> World:
        """It sweeps that band."""
        return world.put(changed(settings_of(world, self.subject), low_mhz=self.low_mhz, high_mhz=self.high_mhz, calibrated=""))


@event("connector_tapped")
@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectorTapped(Event):
    """A mated connector was tapped."""

    contact_pm: int

    def apply(self, world: World, at_ms: int) -> World:
        """A loose one sits otherwise now; a tight one does not care."""
        return world.change("terminations", self.subject, contact_pm=self.contact_pm)


@action("calibrate_analyser", trade="mounting", gesture="drag", pace_ms=16_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrateAnalyser(Action):
    """Puts open, short and load on the analyser, at the end of its test lead or at its own socket."""

    instrument: Annotated[str, Arg("VSWR analyser")]
    kit: Annotated[str, Arg("open-short-load kit")]
    at: Annotated[str, Arg("where the kit is put on", words=("lead_end", "instrument"))] = "lead_end"

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """A band must be set first."""
        need_sight(world, self.by, self.instrument, "line_analyser")
        need_sight(world, self.by, self.kit, "calibration_kit")
        if not settings_of(world, self.instrument).high_mhz:
            raise Refusal("no_band", item=self.instrument)
        return (AnalyserCalibrated(subject=self.instrument, at=self.at),)


@action("set_band", trade="mounting", gesture="type", pace_ms=4_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class SetBand(Action):
    """Sets the band that the analyser sweeps."""

    instrument: Annotated[str, Arg("VSWR analyser")]
    low_mhz: Annotated[int, Arg("lowest frequency", unit="MHz", low=100, high=6_000)]
    high_mhz: Annotated[int, Arg("highest frequency", unit="MHz", low=100, high=6_000)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Low below high."""
        need_sight(world, self.by, self.instrument, "line_analyser")
        if self.low_mhz >= self.high_mhz:
            raise Refusal("no_band", item=self.instrument)
        return (BandSet(subject=self.instrument, low_mhz=self.low_mhz, high_mhz=self.high_mhz),)


@action("sweep", trade="mounting", gesture="drag", pace_ms=10_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep(Action):
    """Screws the analyser's lead on the free end of an RF cable, sweeps the band, reads the worst VSWR."""

    instrument: Annotated[str, Arg("VSWR analyser")]
    cable: Annotated[str, Arg("jumper")]
    end: Annotated[str, Arg("end", words=("a", "b"))]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """What the line sends back in the band that is set, and what a missing calibration adds; None for an open line."""
        kind = need_sight(world, self.by, self.instrument, "line_analyser")
        termination = need_termination(world, self.cable, self.end, "plug")
        if cable_type(world, self.cable).medium != "rf":
            raise Refusal("does_not_fit", item=self.instrument, place=self.cable, form="")
        if termination.port:
            raise Refusal("unplug_first", place=termination.port)
        analyser = settings_of(world, self.instrument)
        if not analyser.high_mhz:
            raise Refusal("no_band", item=self.instrument)
        self._need_reach(world)
        exact = line_cent(world, termination, analyser.low_mhz, analyser.high_mhz)
        value: int | None = None
        if exact is not None:
            noise = chance.spread(f"analyser:{self.instrument}", kind.spread)
            value = max(100, rounded_to(exact + ERROR_CENT[analyser.calibrated] + noise, kind.step))
        return (InstrumentRead(subject=self.instrument, quantity="sweep_cent", at=self.cable, value=value, unit="0.01"),)

    def _need_reach(self, world: World) -> None:
        """Where the cable hangs on something, he stands there."""
        person = need_person(world, self.by)
        far = other_end(world, need_termination(world, self.cable, self.end, "plug"))
        if far is not None and far.port and port_type(world, far.port):
            place = world.units[unit_of(far.port)].place
            if not in_reach(world, person, place):
                raise Refusal("out_of_reach", person=self.by, place=place, stands=person.place)


@action("tap_connector", trade="mounting", gesture="click", pace_ms=1_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class TapConnector(Action):
    """Taps a mated connector and wiggles its cable."""

    cable: Annotated[str, Arg("cable")]
    end: Annotated[str, Arg("end", words=("a", "b"))]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """A tight one stays as it is; a loose one sits otherwise."""
        termination = need_termination(world, self.cable, self.end, "plug")
        if not termination.port:
            raise Refusal("not_connected", cable=self.cable, end=self.end)
        need_port(world, termination.port, self.by)
        return (ConnectorTapped(subject=termination.id, contact_pm=int(1000 * chance.draw(f"tap:{termination.id}"))),)
