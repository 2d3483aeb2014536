"""Cables come up the tower and are clamped down it; a loop at the top lets the water drip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.cabling.dressing import need_cable
from simulator.mechanics.cabling.plugs import LONG_MM
from simulator.mechanics.event import Event, event
from simulator.mechanics.mounting.hands import need_material
from simulator.mechanics.mounting.hoisting import need_hoist, station_of
from simulator.site.part_tower import TowerRun
from simulator.site.people import in_reach
from simulator.site.world import World

LIFT_MS, CLAMP_MS = 60_000, 90_000
PATHS = ("ladder", "face", "brace")
HELD = ("grip", "connector")


@event("cable_lifted")
@dataclass(frozen=True, slots=True, kw_only=True)
class CableLifted(Event):
    """A cable was pulled up the tower, shown in time-lapse."""

    top: str
    grip: bool
    path: str
    slack_mm: int
    took_ms: int

    def apply(self, world: World, at_ms: int) -> World:
        """It hangs there, not clamped yet."""
        world = world.change("cables", self.subject, place="cabinet") if world.cables[self.subject].place == "store" else world
        return world.put(TowerRun(id=self.subject, top=self.top, grip=self.grip, path=self.path, slack_mm=self.slack_mm))


@event("cable_clamped")
@dataclass(frozen=True, slots=True, kw_only=True)
class CableClamped(Event):
    """A cable was clamped all the way down, shown in time-lapse."""

    pitch_mm: int
    took_ms: int

    def apply(self, world: World, at_ms: int) -> World:
        """Clamps at that pitch."""
        return world.change("tower_runs", self.subject, pitch_mm=self.pitch_mm)


@event("loop_laid")
@dataclass(frozen=True, slots=True, kw_only=True)
class LoopLaid(Event):
    """The cable's way to its connector at the top was laid."""

    loop: bool
    bend_mm: int

    def apply(self, world: World, at_ms: int) -> World:
        """It lies so."""
        return world.change("tower_runs", self.subject, loop=self.loop, bend_mm=self.bend_mm)


@action("lift_cable", trade="mounting", gesture="drag", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class LiftCable(Action):
    """Pulls a cable up the tower to a place where the pulley hangs."""

    pulley: Annotated[str, Arg("hoist pulley")]
    cable: Annotated[str, Arg("cable")]
    held: Annotated[str, Arg("what the rope holds it by", words=HELD)]
    path: Annotated[str, Arg("where it runs down", words=PATHS)] = "ladder"
    slack_mm: Annotated[int, Arg("slack left at the top", unit="mm", low=0, high=5_000)] = 1_000

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The hook must be free; any way down is possible."""
        cable = need_cable(world, self.cable)
        person = need_person(world, self.by)
        hoist = need_hoist(world, self.pulley)
        if hoist.load:
            raise Refusal("load_on_rope", unit=hoist.load)
        if self.cable in world.tower_runs:
            raise Refusal("already_lifted", cable=self.cable)
        if cable.length_mm < LONG_MM:
            raise Refusal("goes_in_a_bag", cable=self.cable)
        lifted = CableLifted(
            subject=self.cable,
            top=station_of(world, hoist, person.site),
            grip=self.held == "grip",
            path=self.path,
            slack_mm=self.slack_mm,
            took_ms=LIFT_MS,
        )
        return (lifted,)


def need_run(world: World, cable_id: str) -> TowerRun:
    """How a cable goes down the tower, or a refusal where it lies on the ground."""
    need_cable(world, cable_id)
    run = world.tower_runs.get(cable_id)
    if run is None:
        raise Refusal("not_lifted", cable=cable_id)
    return run


def _need_top(world: World, run: TowerRun, by: str) -> None:
    person = need_person(world, by)
    if not in_reach(world, person, run.top):
        raise Refusal("out_of_reach", person=by, place=run.top, stands=person.place)


@action("clamp_cable", trade="mounting", gesture="drag", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class ClampCable(Action):
    """Clamps a lifted cable down its way, from the top on."""

    cable: Annotated[str, Arg("cable")]
    pitch_mm: Annotated[int, Arg("distance from clamp to clamp", unit="mm", low=200, high=10_000)]
    item: Annotated[str, Arg("cable clamps")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Begun at the top."""
        run = need_run(world, self.cable)
        need_material(world, self.by, self.item, "cable_clamp")
        _need_top(world, run, self.by)
        return (CableClamped(subject=self.cable, pitch_mm=self.pitch_mm, took_ms=CLAMP_MS),)


@action("lay_loop", trade="mounting", gesture="drag", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class LayLoop(Action):
    """Lays a lifted cable's way to its connector: with a drip loop or straight, in a bend."""

    cable: Annotated[str, Arg("cable")]
    loop: Annotated[bool, Arg("loop below the connector, so that water drips off")] = True
    bend_mm: Annotated[int, Arg("tightest bend radius", unit="mm", low=5, high=1_000)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """At the top, however tight."""
        run = need_run(world, self.cable)
        _need_top(world, run, self.by)
        return (LoopLaid(subject=self.cable, loop=self.loop, bend_mm=self.bend_mm),)


