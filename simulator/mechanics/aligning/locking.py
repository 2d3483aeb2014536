"""Lock bolts of a dish: opened for turning by hand, closed light, tightened in steps. Tightening pulls the dish (row C32)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance, draw
from simulator.base.errors import Refusal
from simulator.base.units import round_half_up, rounded_to, wrap_cdeg
from simulator.catalog.families.tools import ToolType
from simulator.mechanics.action import Action, Arg, action
from simulator.mechanics.aligning.hands import need_hung_dish, need_small
from simulator.mechanics.cabling.plugs import SPANNER_MN_M, WRENCH_SHARE
from simulator.mechanics.climbing.carried import need_at_hand
from simulator.mechanics.event import Event, event
from simulator.mechanics.safety.gear import need_item
from simulator.site.hop import beam_width_deg
from simulator.site.part import changed
from simulator.site.part_tower import Bolt
from simulator.site.pointing import LOCK, dish_data, is_locked, is_open, lock_ids, lock_torques_mn_m
from simulator.site.world import World

LEAST_PULL, MOST_PULL = 0.1, 0.3
"""How far tightening in one go pulls a dish, in half-power widths (row C32)."""
FULL_STEP = 0.6
"""A step of this share of the nominal torque pulls all the way; a smaller one by the square of its share (unsourced default)."""
DIAGONAL_SHARE = 0.4
"""Corner by corner the pulls of the bolts largely cancel (unsourced default)."""
STRUT_PULL = 0.2
"""What a strut does to a dish whose locks do not hold yet, in half-power widths (unsourced default; row C11)."""
HAND_TURN_CDEG, HAND_TILT_CDEG = 30, 20
"""A dish turned by hand comes to rest within this (unsourced default)."""


@event("locks_opened")
@dataclass(frozen=True, slots=True, kw_only=True)
class LocksOpened(Event):
    """The lock bolts of a dish were opened."""

    def apply(self, world: World, at_ms: int) -> World:
        """The dish turns by hand; paint on the bolts says nothing any more."""
        opened = [_bolt(world, self.subject, name, 0) for name in lock_ids(self.subject)]
        return world.put(*opened, changed(world.antennas[self.subject], marked=False))


@event("locks_tightened")
@dataclass(frozen=True, slots=True, kw_only=True)
class LocksTightened(Event):
    """All lock bolts were tightened once round; the dish came to look `azimuth_cdeg`, `downtilt_cdeg`."""

    torques_mn_m: tuple[int, ...]
    diagonal: bool
    azimuth_cdeg: int
    downtilt_cdeg: int

    def apply(self, world: World, at_ms: int) -> World:
        """Bolts and dish are so."""
        bolts = [_bolt(world, self.subject, name, torque) for name, torque in zip(lock_ids(self.subject), self.torques_mn_m, strict=True)]
        antenna = changed(world.antennas[self.subject], azimuth_cdeg=self.azimuth_cdeg, downtilt_cdeg=self.downtilt_cdeg, marked=False)
        return world.put(*bolts, antenna)


def _bolt(world: World, antenna_id: str, name: str, torque_mn_m: int) -> Bolt:
    old = world.bolts.get(name, Bolt(id=name, of=f"{antenna_id}.{LOCK}", clamp=LOCK))
    return changed(old, torque_mn_m=torque_mn_m, pulls=(*old.pulls, torque_mn_m) if torque_mn_m else ())


@event("dish_pointed")
@dataclass(frozen=True, slots=True, kw_only=True)
class DishPointed(Event):
    """A dish was turned by hand, its clamp open; it came to look `azimuth_cdeg`, `downtilt_cdeg`."""

    azimuth_cdeg: int
    downtilt_cdeg: int

    def apply(self, world: World, at_ms: int) -> World:
        """It looks there."""
        return world.change("antennas", self.subject, azimuth_cdeg=self.azimuth_cdeg, downtilt_cdeg=self.downtilt_cdeg)


@event("strut_fitted")
@dataclass(frozen=True, slots=True, kw_only=True)
class StrutFitted(Event):
    """The side strut was fitted, or taken off; a dish not yet locked is pulled aside."""

    on: bool
    item: str
    by: str
    azimuth_cdeg: int

    def apply(self, world: World, at_ms: int) -> World:
        """It holds the dish, or is in his hand again."""
        world = world.change("items", self.item, place=f"in:{self.subject}" if self.on else f"carried:{self.by}")
        return world.change("antennas", self.subject, strut=self.on, azimuth_cdeg=self.azimuth_cdeg)


@event("locks_marked")
@dataclass(frozen=True, slots=True, kw_only=True)
class LocksMarked(Event):
    """Paint marks were put over the lock bolts."""

    def apply(self, world: World, at_ms: int) -> World:
        """A bolt that turns shows it."""
        return world.change("antennas", self.subject, marked=True)


def full_pull_cdeg(world: World, seed: int, antenna_id: str) -> tuple[float, float]:
    """(azimuth, elevation) by which tightening in one go pulls a dish, 0.01 deg: size and direction lie in the mount."""
    share = LEAST_PULL + (MOST_PULL - LEAST_PULL) * draw(seed, f"pull:{antenna_id}", 0)
    size = 100.0 * share * beam_width_deg(world, antenna_id)
    turn = 2.0 * math.pi * draw(seed, f"pull:{antenna_id}", 1)
    return size * math.cos(turn), size * math.sin(turn)


def pull_share(nominal_mn_m: int, before_mn_m: float, after_mn_m: float, *, diagonal: bool) -> float:
    """Share of the full pull that one round of tightening gives.

    >>> pull_share(15000, 5000, 15000, diagonal=False), round(pull_share(15000, 5000, 10000, diagonal=True), 2)
    (1.0, 0.12)
    """
    step = min(max(after_mn_m - before_mn_m, 0.0) / (FULL_STEP * nominal_mn_m), 1.0)
    return step * step * (DIAGONAL_SHARE if diagonal else 1.0)


def tightened(world: World, seed: int, antenna_id: str, torques: tuple[int, ...], *, diagonal: bool) -> LocksTightened:
    """The fact of one round of tightening, with the pull it gives."""
    antenna, data = world.antennas[antenna_id], dish_data(world, antenna_id)
    assert data is not None
    before, after = (sum(values) / len(values) for values in (lock_torques_mn_m(world, antenna_id), torques))
    share = pull_share(data.lock_mn_m, before, after, diagonal=diagonal)
    az, el = full_pull_cdeg(world, seed, antenna_id)
    return LocksTightened(
        subject=antenna_id, torques_mn_m=torques, diagonal=diagonal,
        azimuth_cdeg=wrap_cdeg(antenna.azimuth_cdeg + round_half_up(share * az)),
        downtilt_cdeg=antenna.downtilt_cdeg - round_half_up(share * el),
    )


@action("open_locks", trade="aligning", gesture="turn", pace_ms=4_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLocks(Action):
    """Opens the lock bolts of a dish, so that it turns by hand."""

    antenna: Annotated[str, Arg("dish")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """A strut must come off first."""
        antenna, _ = need_hung_dish(world, self.antenna, self.by)
        if antenna.strut:
            raise Refusal("strut_on", unit=self.antenna)
        if is_open(world, self.antenna):
            raise Refusal("locks_open", unit=self.antenna)
        return (LocksOpened(subject=self.antenna),)


@action("point_dish", trade="aligning", gesture="drag", pace_ms=5_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class PointDish(Action):
    """Turns a dish by hand with its lock bolts open: to the right and up positive, net."""

    antenna: Annotated[str, Arg("dish")]
    turn_cdeg: Annotated[int, Arg("to the right positive", unit="0.01°", low=-18_000, high=18_000)] = 0
    tilt_cdeg: Annotated[int, Arg("up positive", unit="0.01°", low=-3_000, high=3_000)] = 0

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """A hand comes near what it wants, not quite there."""
        antenna, _ = need_hung_dish(world, self.antenna, self.by)
        if not is_open(world, self.antenna):
            raise Refusal("locks_tight", unit=self.antenna)
        aside = self.turn_cdeg + chance.spread(f"hand:{self.antenna}:az", HAND_TURN_CDEG)
        up = self.tilt_cdeg + chance.spread(f"hand:{self.antenna}:el", HAND_TILT_CDEG)
        azimuth = wrap_cdeg(round_half_up(antenna.azimuth_cdeg + aside))
        return (DishPointed(subject=self.antenna, azimuth_cdeg=azimuth, downtilt_cdeg=round_half_up(antenna.downtilt_cdeg - up)),)


@action("tighten_locks", trade="aligning", gesture="turn", pace_ms=9_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class TightenLocks(Action):
    """Tightens all lock bolts of a dish once round with a wrench as it is set, corner to corner or one after the other."""

    antenna: Annotated[str, Arg("dish")]
    tool: Annotated[str, Arg("torque wrench or spanner")]
    order: Annotated[str, Arg("order of the bolts", words=("diagonal", "around"))] = "diagonal"

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Each bolt takes the wrench's value, a fifth more where it had it already; the dish is pulled by the step."""
        antenna, _ = need_hung_dish(world, self.antenna, self.by)
        if antenna.turning:
            raise Refusal("nut_in_hand", unit=self.antenna, nut=antenna.turning)
        tool = world.catalog.get(need_at_hand(world, self.by, self.tool).type, ToolType)
        if tool is None or tool.use not in ("torque_wrench", "spanner"):
            raise Refusal("wrong_tool", tool=self.tool)
        torques = tuple(self._torque(world, tool, chance, number, before) for number, before in enumerate(lock_torques_mn_m(world, self.antenna)))
        return (tightened(world, chance.seed, self.antenna, torques, diagonal=self.order == "diagonal"),)

    def _torque(self, world: World, tool: ToolType, chance: Chance, number: int, before: int) -> int:
        if tool.use == "spanner":
            low, high = SPANNER_MN_M
            return max(before, rounded_to(low + (high - low) * chance.draw(f"spanner:{self.antenna}.{number}"), 10))
        wrench = world.instruments.get(self.tool)
        if wrench is None or wrench.set_mn_m == 0:
            raise Refusal("wrench_not_set", tool=self.tool)
        exact = wrench.set_mn_m * (1.0 + chance.spread(f"wrench:{self.tool}.{number}", WRENCH_SHARE))
        if before > wrench.set_mn_m * (1.0 + WRENCH_SHARE):
            return before
        return rounded_to(before + 0.2 * wrench.set_mn_m if before >= exact * (1.0 - 2.0 * WRENCH_SHARE) else exact, 10)


@action("fit_strut", trade="aligning", gesture="drag", pace_ms=12_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class FitStrut(Action):
    """Fits the side strut of a dish, or takes it off."""

    antenna: Annotated[str, Arg("dish")]
    item: Annotated[str, Arg("side strut")]
    on: Annotated[bool, Arg("true fits it")] = True

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """A dish that is not locked yet is pulled aside."""
        antenna, _ = need_hung_dish(world, self.antenna, self.by)
        if antenna.strut == self.on:
            raise Refusal("already_so", way=self.antenna)
        if self.on:
            need_small(world, self.item, self.by, "strut")
        elif need_item(world, self.item).place != f"in:{self.antenna}":
            raise Refusal("not_at_hand", item=self.item, person=self.by, place=need_item(world, self.item).place)
        pulled = 0 if not self.on or is_locked(world, self.antenna) else round_half_up(100.0 * STRUT_PULL * beam_width_deg(world, self.antenna))
        return (StrutFitted(subject=self.antenna, on=self.on, item=self.item, by=self.by, azimuth_cdeg=wrap_cdeg(antenna.azimuth_cdeg + pulled)),)


@action("mark_locks", trade="aligning", gesture="drag", pace_ms=5_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class MarkLocks(Action):
    """Marks the tight lock bolts of a dish with paint."""

    antenna: Annotated[str, Arg("dish")]
    item: Annotated[str, Arg("paint marker")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Paint sticks on anything."""
        need_hung_dish(world, self.antenna, self.by)
        need_small(world, self.item, self.by, "paint")
        return (LocksMarked(subject=self.antenna),)
