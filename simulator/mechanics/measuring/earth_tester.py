"""The earth tester with two auxiliary stakes (fall of potential)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.units import rounded_to
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.event import Event, InstrumentRead
from simulator.mechanics.measuring.meter import need_instrument
from simulator.site.world import World


def apparent_ohm(true_ohm: float, soil_ohm_m: float, current_m: float, potential_m: float) -> float:
    """What a fall-of-potential test shows for an electrode of `true_ohm` in uniform soil.

    Stakes stand in one line at `potential_m` and `current_m` (> potential_m > 0) from the electrode,
    which acts as a hemisphere of radius r = rho / (2 pi R). The potential stake at 61.8 % of the
    distance reads true.
    Source: the hemisphere model of the 61.8 % rule, IEEE Std 81.

    >>> round(apparent_ohm(0.8, 30.0, 89.0, 55.0), 2)
    0.8
    """
    radius = soil_ohm_m / (2.0 * math.pi * true_ohm)
    gap = max(current_m - potential_m, 0.1)
    shape = 1.0 / radius - 1.0 / potential_m - 1.0 / (current_m - min(radius, current_m * 0.5)) + 1.0 / gap
    return soil_ohm_m / (2.0 * math.pi) * shape


@action("measure_earth", trade="measuring", gesture="drag", pace_ms=48_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureEarth(Action):
    """Drives two stakes in line, connects the tester to the earth ring and reads it."""

    instrument: Annotated[str, Arg("earth tester")]
    current_m: Annotated[int, Arg("distance of the current stake", unit="m", low=5, high=200)]
    potential_m: Annotated[int, Arg("distance of the potential stake", unit="m", low=1, high=199)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Stakes too near or at the wrong share of the distance read wrong."""
        person = need_person(world, self.by)
        kind = need_instrument(world, self.instrument, "earth_tester", self.by)
        site = world.sites[person.site]
        near = min(self.potential_m, self.current_m - 1)
        ohm = apparent_ohm(site.ring_mohm / 1000.0, site.soil_cohm_m / 100.0, float(self.current_m), float(max(near, 1)))
        value = max(0, rounded_to(ohm * 1000.0 + chance.spread(f"earth:{self.instrument}", kind.spread), kind.step))
        return (InstrumentRead(subject=self.instrument, quantity="ring_mohm", at="ring", value=value, unit="mΩ"),)
