"""The alignment port of an outdoor unit: its cap, and what a voltmeter in it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.mechanics.action import Action, Arg, action
from simulator.mechanics.event import Event, event
from simulator.mechanics.touch import need_port
from simulator.site.part import Port, changed
from simulator.site.world import World


@event("port_uncapped")
@dataclass(frozen=True, slots=True, kw_only=True)
class PortUncapped(Event):
    """The cap was taken off a port."""

    def apply(self, world: World, at_ms: int) -> World:
        """It is open to the weather."""
        return world.put(changed(world.ports.get(self.subject, Port(id=self.subject)), capped=False))


@action("uncap_port", trade="aligning", pace_ms=1_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class UncapPort(Action):
    """Takes the cap off a port."""

    port: Annotated[str, Arg("port")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Only a cap that is on comes off."""
        need_port(world, self.port, self.by)
        state = world.ports.get(self.port)
        if state is None or not state.capped:
            raise Refusal("already_so", way=self.port)
        return (PortUncapped(subject=self.port),)
