"""Fibre ends: looked at through the scope, cleaned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.catalog.families.tools import InstrumentType, MaterialType
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.cabling.lugs import need_termination
from simulator.mechanics.climbing.carried import need_at_hand
from simulator.mechanics.event import Event, InstrumentRead, event
from simulator.site.part import Termination
from simulator.site.topology import cable_type
from simulator.site.world import World

DIRT_WORDS = ("clean", "dust", "oil")


@event("fibre_inspected")
@dataclass(frozen=True, slots=True, kw_only=True)
class FibreInspected(Event):
    """A fibre end was looked at through the scope."""

    def apply(self, world: World, at_ms: int) -> World:
        """It counts as inspected."""
        return world.change("terminations", self.subject, inspected=True)


@event("fibre_cleaned")
@dataclass(frozen=True, slots=True, kw_only=True)
class FibreCleaned(Event):
    """A fibre end was cleaned."""

    def apply(self, world: World, at_ms: int) -> World:
        """It is clean and must be looked at again."""
        return world.change("terminations", self.subject, dirt=0, inspected=False)


def _free_end(world: World, cable: str, end: str, by: str) -> Termination:
    need_person(world, by)
    termination = need_termination(world, cable, end, "plug")
    if cable_type(world, cable).medium != "fibre":
        raise Refusal("not_a_fibre", cable=cable)
    if termination.port:
        raise Refusal("unplug_first", place=termination.port)
    return termination


@action("inspect_fibre", trade="cabling", pace_ms=5_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class InspectFibre(Action):
    """Looks at a fibre end through the scope."""

    cable: Annotated[str, Arg("fibre")]
    end: Annotated[str, Arg("end", words=("a", "b"))]
    instrument: Annotated[str, Arg("fibre scope")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Shows clean, dust or oil."""
        termination = _free_end(world, self.cable, self.end, self.by)
        kind = world.catalog.get(need_at_hand(world, self.by, self.instrument).type, InstrumentType)
        if kind is None or kind.use != "fibre_scope":
            raise Refusal("wrong_instrument", item=self.instrument)
        seen = InstrumentRead(subject=self.instrument, quantity="fibre_end", at=f"{self.cable}.{self.end}", value=DIRT_WORDS[termination.dirt])
        return (seen, FibreInspected(subject=termination.id))


@action("clean_fibre", trade="cabling", gesture="drag", pace_ms=4_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class CleanFibre(Action):
    """Cleans a fibre end with the cleaner."""

    cable: Annotated[str, Arg("fibre")]
    end: Annotated[str, Arg("end", words=("a", "b"))]
    item: Annotated[str, Arg("cleaner")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """One stroke of the cassette cleans it."""
        termination = _free_end(world, self.cable, self.end, self.by)
        kind = world.catalog.get(need_at_hand(world, self.by, self.item).type, MaterialType)
        if kind is None or kind.use != "cleaner":
            raise Refusal("wrong_tool", tool=self.item)
        return (FibreCleaned(subject=termination.id),)
