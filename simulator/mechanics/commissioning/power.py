"""The outdoor unit's switch, alarm triggers, cells, test calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.mechanics.action import Action, Arg, action, need_person, need_reach
from simulator.mechanics.event import Event, InstrumentRead, event
from simulator.site import services
from simulator.site.topology import unit_type
from simulator.site.world import World


@event("outdoor_switched")
@dataclass(frozen=True, slots=True, kw_only=True)
class OutdoorSwitched(Event):
    """The switch that feeds the outdoor unit over the IF cable was moved."""

    on: bool

    def apply(self, world: World, at_ms: int) -> World:
        """It stands there."""
        return world.change("units", self.subject, switch_on=self.on)


@event("alarm_triggered")
@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmTriggered(Event):
    """A sensor was set off by hand, or let go."""

    active: bool

    def apply(self, world: World, at_ms: int) -> World:
        """Its contact follows unless it sticks."""
        return world.change("units", self.subject, alarm_active=self.active)


@event("cell_switched")
@dataclass(frozen=True, slots=True, kw_only=True)
class CellSwitched(Event):
    """A cell went on or off air."""

    active: bool

    def apply(self, world: World, at_ms: int) -> World:
        """That is its state."""
        return world.change("cells", self.subject, active=self.active)


@action("switch_outdoor", trade="commissioning", gesture="hold", pace_ms=1_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchOutdoor(Action):
    """Moves the indoor unit's switch for the outdoor unit's supply."""

    unit: Annotated[str, Arg("indoor unit")]
    on: Annotated[bool, Arg("true feeds the outdoor unit")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The switch moves with or without supply."""
        if self.unit not in world.units or unit_type(world, self.unit).role != "indoor":
            raise Refusal("no_such_unit", unit=self.unit)
        need_reach(world, self.by, world.units[self.unit].place)
        if world.units[self.unit].switch_on == self.on:
            raise Refusal("already_so", way=self.unit)
        return (OutdoorSwitched(subject=self.unit, on=self.on),)


@action("trigger_alarm", trade="commissioning", pace_ms=3_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class TriggerAlarm(Action):
    """Sets a sensor off (opens the door, presses the test button), or lets it go."""

    unit: Annotated[str, Arg("sensor")]
    active: Annotated[bool, Arg("true sets it off")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Only sensors can be set off."""
        if self.unit not in world.units or unit_type(world, self.unit).role != "sensor":
            raise Refusal("no_such_unit", unit=self.unit)
        need_reach(world, self.by, world.units[self.unit].place)
        if world.units[self.unit].alarm_active == self.active:
            raise Refusal("already_so", way=self.unit)
        return (AlarmTriggered(subject=self.unit, active=self.active),)


@action("switch_cell", trade="commissioning", gesture="hold", pace_ms=4_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchCell(Action):
    """Puts a cell on air, or takes it off."""

    cell: Annotated[str, Arg("cell")]
    active: Annotated[bool, Arg("true puts it on air")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Refused by the equipment while its link or radio does not run."""
        need_reach(world, self.by, "cabinet")
        cell = world.cells.get(self.cell)
        if cell is None:
            raise Refusal("no_such_cell", cell=self.cell)
        if cell.active == self.active:
            raise Refusal("already_so", way=self.cell)
        if self.active and not services.cell_can_start(world, self.cell, at_ms):
            raise Refusal("cell_not_ready", cell=self.cell)
        return (CellSwitched(subject=self.cell, active=self.active),)


@action("call_test", trade="commissioning", pace_ms=12_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class CallTest(Action):
    """Makes a test call with a phone standing in a sector; the phone shows which cell serves it."""

    instrument: Annotated[str, Arg("test phone")]
    sector: Annotated[str, Arg("sector in which the phone stands")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The call goes through where a cell radiates there, transport is up and the clock is locked."""
        need_person(world, self.by)
        if self.instrument not in world.items:
            raise Refusal("no_such_item", item=self.instrument)
        if self.sector not in {unit.place for unit in world.units.values()}:
            raise Refusal("no_such_place", place=self.sector)
        serving = [cell_id for cell_id in sorted(world.cells) if services.cell_radiates(world, cell_id, at_ms) and services.serving_sector(world, cell_id) == self.sector]
        core = services.transport_is_up(world, at_ms) and services.clock_state(world, at_ms) == "locked"
        result = "connected" if serving and core else "no_service" if not serving else "no_core"
        return (
            InstrumentRead(subject=self.instrument, quantity="call", at=self.sector, value=result),
            InstrumentRead(subject=self.instrument, quantity="serving_cell", at=self.sector, value=serving[0] if serving else None),
        )
