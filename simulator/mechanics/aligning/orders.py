"""Orders to the far end over the two-way radio; and a second trainee who takes the colleague's place there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.mechanics import partner
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.event import Event
from simulator.mechanics.measuring.meter import need_instrument
from simulator.site.world import World


@action("tell_partner", trade="aligning", pace_ms=1_500)
@dataclass(frozen=True, slots=True, kw_only=True)
class TellPartner(Action):
    """Gives the colleague at the far end one order over the radio."""

    instrument: Annotated[str, Arg("two-way radio")]
    word: Annotated[str, Arg("order", words=partner.ORDERS)]
    tenths: Annotated[int, Arg("tenths of a turn of the nut; 0 until told to stop", low=0, high=120)] = 0
    waits: Annotated[bool, Arg("the caller waits for the answer, shown in time-lapse")] = True

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """He repeats it and begins; what he did and saw he says when it is done."""
        need_person(world, self.by)
        need_instrument(world, self.instrument, "radio", self.by)
        if world.layout.partner is None:
            raise Refusal("nobody_there", word=self.word)
        return partner.hears(world, self.word, self.tenths, at_ms, waits=self.waits)


@action("take_place", trade="aligning", pace_ms=1_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class TakePlace(Action):
    """A second trainee acts for the colleague at the far end from now on."""

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Only the colleague's own place can be taken, once."""
        found = partner.partner_of(world)
        if found is None or found[0].id != self.by:
            raise Refusal("nobody_there", word="take_place")
        return (partner.PlaceTaken(subject=self.by),)
