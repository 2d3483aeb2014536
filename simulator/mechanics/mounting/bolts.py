"""Bolts of clamps: pulled by a set wrench until it clicks, by a spanner by feel, loosened, marked.

A clamp that does not grip yet follows the bolt that is pulled: the more one side is ahead of the other, the further it
turns what hangs in it (first step of row B21 avoids it; the figures are unsourced defaults).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.base.units import round_half_up, rounded_to, wrap_cdeg
from simulator.catalog.families.aloft import HangData
from simulator.catalog.families.tools import ToolType
from simulator.mechanics.action import Action, Arg, action
from simulator.mechanics.cabling.plugs import WRENCH_SHARE
from simulator.mechanics.climbing.carried import need_at_hand
from simulator.mechanics.event import Event, event
from simulator.mechanics.mounting.hands import need_hang, need_material
from simulator.site.hanging import FINGER_MN_M, LEFT, bolts_of, clamp_grips, number_of
from simulator.site.part import changed
from simulator.site.part_tower import Bolt
from simulator.site.world import World

AHEAD_SHARE = 0.5
"""So far one side may be ahead of the other, in shares of the nominal torque, and nothing turns."""
TURN_CDEG = 700
"""How far an antenna turns for each whole nominal torque beyond that."""
HAND_MN_M = (4_000, 9_000)
SPANNER_MN_M = (16_000, 34_000)
"""What a hand with a spanner does to a clamp bolt (unsourced default)."""


@event("bolt_pulled")
@dataclass(frozen=True, slots=True, kw_only=True)
class BoltPulled(Event):
    """A bolt was pulled to a torque; `turned_cdeg` is how far that turned the antenna it holds."""

    of: str
    tool: str
    torque_mn_m: int
    clicked: bool
    turned_cdeg: int

    def apply(self, world: World, at_ms: int) -> World:
        """Its paint mark no longer counts."""
        bolt = world.bolts[self.subject]
        world = world.put(changed(bolt, torque_mn_m=self.torque_mn_m, pulls=(*bolt.pulls, self.torque_mn_m), marked=False))
        antenna = world.antennas.get(self.of)
        if antenna is None or not self.turned_cdeg:
            return world
        return world.put(changed(antenna, azimuth_cdeg=wrap_cdeg(antenna.azimuth_cdeg + self.turned_cdeg)))


@event("clamp_loosened")
@dataclass(frozen=True, slots=True, kw_only=True)
class ClampLoosened(Event):
    """All bolts of a clamp were loosened to finger-tight; `subject` is `unit.clamp`."""

    of: str

    def apply(self, world: World, at_ms: int) -> World:
        """What was pulled before counts no more."""
        clamp = self.subject.rsplit(".", 1)[1]
        loosened = [
            changed(bolt, torque_mn_m=FINGER_MN_M, pulls=(), marked=False) for bolt in bolts_of(world, self.of) if bolt.clamp == clamp
        ]
        return world.put(*loosened)


@event("bolts_marked")
@dataclass(frozen=True, slots=True, kw_only=True)
class BoltsMarked(Event):
    """The bolts of a unit got their paint marks."""

    def apply(self, world: World, at_ms: int) -> World:
        """Every bolt is marked."""
        return world.put(*(changed(bolt, marked=True) for bolt in bolts_of(world, self.subject)))


def _need_bolt(world: World, bolt_id: str, by: str) -> tuple[Bolt, HangData]:
    bolt = world.bolts.get(bolt_id)
    if bolt is None:
        raise Refusal("no_such_bolt", bolt=bolt_id)
    return bolt, need_hang(world, bolt.of, by)


def turned_by(world: World, bolt: Bolt, torque_mn_m: int, nominal_mn_m: int) -> int:
    """How far pulling a bolt to a torque turns the antenna it holds, 0.01 deg; nothing once a clamp grips.

    The antenna turns towards the side that is ahead: bolts 1 and 4 clockwise, 2 and 3 the other way.
    """
    antenna = world.antennas.get(bolt.of)
    if antenna is None or not antenna.mount or any(clamp_grips(world, bolt.of, other.clamp) for other in bolts_of(world, bolt.of)):
        return 0
    ahead = 0
    for other in bolts_of(world, bolt.of):
        if other.clamp == bolt.clamp:
            ahead += other.torque_mn_m if number_of(other) in LEFT else -other.torque_mn_m
    after = ahead + (torque_mn_m - bolt.torque_mn_m) * (1 if number_of(bolt) in LEFT else -1)
    grown = _beyond(after, nominal_mn_m) - _beyond(ahead, nominal_mn_m)
    return round_half_up(TURN_CDEG * grown) if abs(after) > abs(ahead) else 0


def _beyond(ahead_mn_m: int, nominal_mn_m: int) -> float:
    share = ahead_mn_m / nominal_mn_m
    return max(0.0, share - AHEAD_SHARE) if share > 0 else min(0.0, share + AHEAD_SHARE)


@action("pull_wrench", trade="mounting", gesture="turn", pace_ms=2_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class PullWrench(Action):
    """Pulls a clamp bolt with a torque wrench until it clicks, or with a spanner by feel."""

    bolt: Annotated[str, Arg("bolt: unit.clamp.number")]
    tool: Annotated[str, Arg("torque wrench or spanner")]
    pulls: Annotated[int, Arg("how often it is pulled", low=1, high=5)] = 1

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """One pull gives the set value within 2 %; each further one beyond the click adds a fifth."""
        bolt, data = _need_bolt(world, self.bolt, self.by)
        tool = world.catalog.get(need_at_hand(world, self.by, self.tool).type, ToolType)
        if tool is None or tool.use not in ("torque_wrench", "spanner"):
            raise Refusal("wrong_tool", tool=self.tool)
        torque, clicked = self._torque(world, tool, bolt, chance)
        turned = turned_by(world, bolt, torque, data.bolt_mn_m)
        return (BoltPulled(subject=bolt.id, of=bolt.of, tool=self.tool, torque_mn_m=torque, clicked=clicked, turned_cdeg=turned),)

    def _torque(self, world: World, tool: ToolType, bolt: Bolt, chance: Chance) -> tuple[int, bool]:
        if tool.use == "spanner":
            low, high = SPANNER_MN_M
            return max(bolt.torque_mn_m, rounded_to(low + (high - low) * chance.draw(f"spanner:{bolt.id}"), 10)), False
        wrench = world.instruments.get(self.tool)
        if wrench is None or wrench.set_mn_m == 0:
            raise Refusal("wrench_not_set", tool=self.tool)
        exact = wrench.set_mn_m * (1.0 + chance.spread(f"wrench:{self.tool}", WRENCH_SHARE))
        more = 0.2 * wrench.set_mn_m * (self.pulls - 1)
        if bolt.torque_mn_m >= wrench.set_mn_m * (1.0 - WRENCH_SHARE):
            return rounded_to(bolt.torque_mn_m + 0.2 * wrench.set_mn_m + more, 10), True
        return rounded_to(exact + more, 10), True


@action("turn_bolt_by_hand", trade="mounting", gesture="turn", pace_ms=2_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class TurnBoltByHand(Action):
    """Tightens a clamp bolt by hand."""

    bolt: Annotated[str, Arg("bolt: unit.clamp.number")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """A hand's torque, and no more."""
        bolt, data = _need_bolt(world, self.bolt, self.by)
        low, high = HAND_MN_M
        torque = max(bolt.torque_mn_m, rounded_to(low + (high - low) * chance.draw(f"hand:{bolt.id}"), 10))
        turned = turned_by(world, bolt, torque, data.bolt_mn_m)
        return (BoltPulled(subject=bolt.id, of=bolt.of, tool="", torque_mn_m=torque, clicked=False, turned_cdeg=turned),)


@action("loosen_clamp", trade="mounting", gesture="turn", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class LoosenClamp(Action):
    """Loosens all bolts of a clamp until they are finger-tight."""

    unit: Annotated[str, Arg("panel, dish or radio")]
    clamp: Annotated[str, Arg("clamp: upper, lower or pole")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Only a clamp that is on."""
        need_hang(world, self.unit, self.by)
        if not any(bolt.clamp == self.clamp for bolt in bolts_of(world, self.unit)):
            raise Refusal("no_such_bolt", bolt=f"{self.unit}.{self.clamp}")
        return (ClampLoosened(subject=f"{self.unit}.{self.clamp}", of=self.unit),)


@action("mark_bolts", trade="mounting", gesture="drag", pace_ms=4_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class MarkBolts(Action):
    """Puts a paint mark across every bolt of a unit's clamps."""

    unit: Annotated[str, Arg("panel, dish or radio")]
    item: Annotated[str, Arg("paint marker")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """On bolts that are there."""
        need_hang(world, self.unit, self.by)
        need_material(world, self.by, self.item, "paint")
        if not bolts_of(world, self.unit):
            raise Refusal("no_clamps", unit=self.unit)
        return (BoltsMarked(subject=self.unit),)
