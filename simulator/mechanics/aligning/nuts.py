"""The two nuts of a dish mount: turned by an amount, or held and let go. The dish follows with play, up to the end stops."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.catalog.families.aloft import DishData
from simulator.mechanics.action import Action, Arg, action
from simulator.mechanics.aligning.hands import need_free_nuts, need_hung_dish
from simulator.mechanics.event import Event, event
from simulator.site.part import changed
from simulator.site.part_tower import Antenna
from simulator.site.pointing import NUTS, followed_ddeg, heard_ddeg, nut_ddeg, seat_ddeg, stopped_ddeg
from simulator.site.world import World

FASTEST_DDEG_S = 1_800
"""Half a turn a second is as fast as a hand with a spanner goes."""
HEARD_MS = 400
"""What a receiver has not yet heard of a nut that is let go (the settling of its port)."""


@event("nut_turned")
@dataclass(frozen=True, slots=True, kw_only=True)
class NutTurned(Event):
    """A nut was turned, or let go after being held: its angle, the seat the dish follows, the seat a receiver still hears by."""

    nut: str
    nut_ddeg: int
    seat_ddeg: int
    was_ddeg: int

    def apply(self, world: World, at_ms: int) -> World:
        """Nut and dish stand there."""
        antenna = world.antennas[self.subject]
        still = {"az_was_ddeg": antenna.az_seat_ddeg, "el_was_ddeg": antenna.el_seat_ddeg}
        moved = {f"{self.nut}_ddeg": self.nut_ddeg, f"{self.nut}_seat_ddeg": self.seat_ddeg, f"{self.nut}_was_ddeg": self.was_ddeg}
        return world.change("antennas", self.subject, **{**still, **moved}, turning="", rate_ddeg_s=0, since_ms=at_ms)


@event("nut_held")
@dataclass(frozen=True, slots=True, kw_only=True)
class NutHeld(Event):
    """Somebody began to turn a nut and goes on."""

    nut: str
    rate_ddeg_s: int

    def apply(self, world: World, at_ms: int) -> World:
        """It turns from now on."""
        antenna = world.antennas[self.subject]
        return world.put(
            changed(
                antenna, turning=self.nut, rate_ddeg_s=self.rate_ddeg_s, since_ms=at_ms,
                az_was_ddeg=antenna.az_seat_ddeg, el_was_ddeg=antenna.el_seat_ddeg,
            )
        )


def let_go(antenna: Antenna, data: DishData, at_ms: int) -> NutTurned:
    """The fact of a held nut being let go at a moment."""
    nut = antenna.turning
    return NutTurned(
        subject=antenna.id, nut=nut, nut_ddeg=nut_ddeg(antenna, data, nut, at_ms), seat_ddeg=seat_ddeg(antenna, data, nut, at_ms),
        was_ddeg=heard_ddeg(antenna, data, nut, at_ms, HEARD_MS),
    )


def need_travel(antenna: Antenna, data: DishData, nut: str, ddeg: int) -> int:
    """The angle a nut comes to; refuses where it stands at its end stop already."""
    at = antenna.az_ddeg if nut == "az" else antenna.el_ddeg
    to = stopped_ddeg(data, at + ddeg)
    if to == at:
        raise Refusal("end_stop", unit=antenna.id, nut=nut)
    return to


@action("turn_nut", trade="aligning", gesture="drag", pace_ms=1_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class TurnNut(Action):
    """Turns a nut of a dish mount by an amount: clockwise positive, to the right or up."""

    antenna: Annotated[str, Arg("dish")]
    nut: Annotated[str, Arg("nut", words=NUTS)]
    ddeg: Annotated[int, Arg("angle of the nut, clockwise positive", unit="0.1°", low=-36_000, high=36_000)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """It goes to its end stop at most; the dish follows once the play is taken up."""
        antenna, data = need_hung_dish(world, self.antenna, self.by)
        need_free_nuts(world, antenna)
        to = need_travel(antenna, data, self.nut, self.ddeg)
        seat = antenna.az_seat_ddeg if self.nut == "az" else antenna.el_seat_ddeg
        moved = followed_ddeg(seat, to, data.play_ddeg)
        return (NutTurned(subject=self.antenna, nut=self.nut, nut_ddeg=to, seat_ddeg=moved, was_ddeg=seat),)


@action("start_turning", trade="aligning", gesture="turn", pace_ms=1_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class StartTurning(Action):
    """Begins to turn a nut of a dish mount and goes on until it is let go."""

    antenna: Annotated[str, Arg("dish")]
    nut: Annotated[str, Arg("nut", words=NUTS)]
    rate_ddeg_s: Annotated[int, Arg("speed, clockwise positive", unit="0.1°/s", low=-FASTEST_DDEG_S, high=FASTEST_DDEG_S)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """One nut at a time; at its end stop it stays."""
        antenna, data = need_hung_dish(world, self.antenna, self.by)
        need_free_nuts(world, antenna)
        need_travel(antenna, data, self.nut, self.rate_ddeg_s)
        return (NutHeld(subject=self.antenna, nut=self.nut, rate_ddeg_s=self.rate_ddeg_s),)


@action("stop_turning", trade="aligning", gesture="turn", pace_ms=1_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class StopTurning(Action):
    """Lets go of the nut that is being turned."""

    antenna: Annotated[str, Arg("dish")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """It stays where it is now."""
        antenna, data = need_hung_dish(world, self.antenna, self.by)
        if not antenna.turning:
            raise Refusal("no_nut_in_hand", unit=self.antenna)
        return (let_go(antenna, data, at_ms),)
