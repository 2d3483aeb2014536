"""The way to the other end as the eye finds it: far tower seen through the spotting scope, or hidden by fog or ground."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.mechanics.action import Action, Arg, action
from simulator.mechanics.aligning.hands import need_hung_dish
from simulator.mechanics.event import Event, InstrumentRead
from simulator.mechanics.measuring.meter import need_instrument
from simulator.site.weather import sight_m
from simulator.site.world import World


@action("look_through_scope", trade="aligning", gesture="drag", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class LookThroughScope(Action):
    """Looks from a dish to the other end through the spotting scope."""

    instrument: Annotated[str, Arg("spotting scope")]
    antenna: Annotated[str, Arg("dish beside which he stands")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Seen, hidden by fog, or behind ground and trees."""
        need_hung_dish(world, self.antenna, self.by)
        need_instrument(world, self.instrument, "spotting_scope", self.by)
        path = world.layout.path
        if path is None:
            raise Refusal("no_far_end", unit=self.antenna)
        seen = "fog" if sight_m(world, at_ms) < path.distance_m else "seen" if path.clearance > 0 else "hidden"
        return (InstrumentRead(subject=self.instrument, quantity="line_of_sight", at=self.antenna, value=seen),)
