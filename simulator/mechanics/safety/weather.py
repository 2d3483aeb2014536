"""The weather as somebody takes it where he stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.base.units import rounded_to
from simulator.catalog.families.tools import InstrumentType
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.climbing.carried import need_at_hand
from simulator.mechanics.event import Event, InstrumentRead
from simulator.site.people import height_mm, is_aloft
from simulator.site.weather import wind_at_mm_s
from simulator.site.world import World


@action("measure_wind", trade="safety", pace_ms=6_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureWind(Action):
    """Reads the hand anemometer."""

    instrument: Annotated[str, Arg("anemometer")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Mean wind at the hand, on the ground or aloft, rounded to the display."""
        person = need_person(world, self.by)
        kind = world.catalog.get(need_at_hand(world, self.by, self.instrument).type, InstrumentType)
        if kind is None or kind.use != "anemometer":
            raise Refusal("wrong_instrument", item=self.instrument)
        value = wind_at_mm_s(world, at_ms, height_mm(world, person)) + chance.spread(f"wind:{self.instrument}", kind.spread)
        at = "aloft" if is_aloft(world, person) else "site"
        return (InstrumentRead(subject=self.instrument, quantity="wind_mm_s", at=at, value=max(0, rounded_to(value, kind.step)), unit="mm/s"),)
