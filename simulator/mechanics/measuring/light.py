"""The optical power meter on a free fibre end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.base.units import rounded_to
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.cabling.lugs import need_termination
from simulator.mechanics.event import Event, InstrumentRead
from simulator.mechanics.measuring.meter import need_instrument
from simulator.site.optical import light_at_end_cdbm
from simulator.site.topology import cable_type
from simulator.site.world import World


@action("measure_light", trade="measuring", gesture="drag", pace_ms=6_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLight(Action):
    """Holds a free fibre end to the optical power meter."""

    instrument: Annotated[str, Arg("optical power meter")]
    cable: Annotated[str, Arg("fibre")]
    end: Annotated[str, Arg("end", words=("a", "b"))]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Shows the level, or no light."""
        need_person(world, self.by)
        kind = need_instrument(world, self.instrument, "power_meter", self.by)
        termination = need_termination(world, self.cable, self.end, "plug")
        if cable_type(world, self.cable).medium != "fibre":
            raise Refusal("not_a_fibre", cable=self.cable)
        if termination.port:
            raise Refusal("unplug_first", place=termination.port)
        level = light_at_end_cdbm(world, termination)
        value = None if level is None else rounded_to(level + chance.spread(f"light:{self.instrument}", kind.spread), kind.step)
        return (InstrumentRead(subject=self.instrument, quantity="light_cdbm", at=f"{self.cable}.{self.end}", value=value, unit="0.01 dBm"),)
