"""Making up a power or earth cable: cut, crimp, pull."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.catalog.families.cables import CableType
from simulator.catalog.families.lugs import LugType
from simulator.catalog.families.tools import ToolType
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.climbing.carried import need_at_hand
from simulator.mechanics.event import Event, event
from simulator.mechanics.touch import lug_in_hand
from simulator.site.part import Termination
from simulator.site.topology import cable_type
from simulator.site.world import World


def need_termination(world: World, cable: str, end: str, core: str) -> Termination:
    """The end of a core, or a refusal."""
    termination = world.terminations.get(f"{cable}.{end}.{core}")
    if termination is None:
        raise Refusal("no_such_end", cable=cable, end=end, core=core)
    return termination


def need_bare(world: World, cable: str, end: str, core: str) -> Termination:
    """A core end without a maker's plug, or a refusal."""
    termination = need_termination(world, cable, end, core)
    kind = cable_type(world, cable)
    if (kind.end_a if end == "a" else kind.end_b) != "bare":
        raise Refusal("made_up", cable=cable, end=end)
    return termination


@event("cable_cut")
@dataclass(frozen=True, slots=True, kw_only=True)
class CableCut(Event):
    """A cable was cut shorter."""

    removed_mm: int

    def apply(self, world: World, at_ms: int) -> World:
        """Length and spare length shrink."""
        cable = world.cables[self.subject]
        return world.change("cables", self.subject, length_mm=cable.length_mm - self.removed_mm, spare_mm=cable.spare_mm - self.removed_mm)


@event("cable_spliced")
@dataclass(frozen=True, slots=True, kw_only=True)
class CableSpliced(Event):
    """A piece was joined into a cable."""

    added_mm: int

    def apply(self, world: World, at_ms: int) -> World:
        """The cable is longer and has one joint more."""
        cable = world.cables[self.subject]
        return world.change(
            "cables", self.subject, length_mm=cable.length_mm + self.added_mm, spare_mm=cable.spare_mm + self.added_mm, splices=cable.splices + 1
        )


@event("lug_crimped")
@dataclass(frozen=True, slots=True, kw_only=True)
class LugCrimped(Event):
    """A lug was crimped onto a core."""

    lug: str
    crimp: str

    def apply(self, world: World, at_ms: int) -> World:
        """The core ends in that lug, its sleeve shrunk over the barrel."""
        return world.change("terminations", self.subject, lug=self.lug, crimp=self.crimp, pulled=False, sleeved=True)


@event("lug_pulled")
@dataclass(frozen=True, slots=True, kw_only=True)
class LugPulled(Event):
    """A lug was pulled by hand; `held` tells whether it stayed."""

    held: bool

    def apply(self, world: World, at_ms: int) -> World:
        """A lug that comes off is gone."""
        if self.held:
            return world.change("terminations", self.subject, pulled=True)
        return world.change("terminations", self.subject, lug="", crimp="", pulled=False, sleeved=False)


@action("cut_cable", trade="cabling", gesture="drag", pace_ms=6_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class CutCable(Action):
    """Cuts a cable shorter at a bare end."""

    cable: Annotated[str, Arg("cable to cut")]
    end: Annotated[str, Arg("end to cut", words=("a", "b"))]
    remove_mm: Annotated[int, Arg("length to cut off", unit="mm", low=10, high=200_000)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """A plugged or made-up end cannot be cut; too much off leaves it too short, as in life."""
        need_person(world, self.by)
        for core in _cores(world, self.cable):
            if need_bare(world, self.cable, self.end, core).port:
                raise Refusal("unplug_first", place=f"{self.cable}.{self.end}")
        if self.remove_mm >= world.cables[self.cable].length_mm:
            raise Refusal("too_short_already", cable=self.cable)
        touched = [made for core in _cores(world, self.cable) for made in lug_in_hand(world, need_termination(world, self.cable, self.end, core), self.by)]
        return (CableCut(subject=self.cable, removed_mm=self.remove_mm), *touched)


def _cores(world: World, cable_id: str) -> tuple[str, ...]:
    if cable_id not in world.cables:
        raise Refusal("no_such_cable", cable=cable_id)
    return tuple(core.id for core in cable_type(world, cable_id).cores)


@action("splice_cable", trade="cabling", pace_ms=48_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class SpliceCable(Action):
    """Joins a piece into a power or earth cable to make it longer."""

    cable: Annotated[str, Arg("cable")]
    add_mm: Annotated[int, Arg("length added", unit="mm", low=100, high=10_000)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Possible on copper only."""
        need_person(world, self.by)
        _cores(world, self.cable)
        if world.catalog.need(world.cables[self.cable].type, CableType).medium not in ("dc", "earth"):
            raise Refusal("made_up", cable=self.cable, end="a")
        return (CableSpliced(subject=self.cable, added_mm=self.add_mm),)


@action("crimp_lug", trade="cabling", gesture="drag", pace_ms=10_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class CrimpLug(Action):
    """Crimps a lug onto a bare core with a die of the crimper, and shrinks its sleeve."""

    cable: Annotated[str, Arg("cable")]
    end: Annotated[str, Arg("end", words=("a", "b"))]
    core: Annotated[str, Arg("core: neg, rtn or pe")]
    lug: Annotated[str, Arg("type of lug")]
    die_cmm2: Annotated[int, Arg("die in the crimper", unit="0.01 mm²", low=50, high=24_000)]
    tool: Annotated[str, Arg("crimper")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The core must go into the barrel; a lug or die too large gives a crimp that does not hold."""
        need_person(world, self.by)
        termination = need_bare(world, self.cable, self.end, self.core)
        if termination.port:
            raise Refusal("unplug_first", place=termination.port)
        lug = world.catalog.get(self.lug, LugType)
        if lug is None:
            raise Refusal("no_such_item", item=self.lug)
        tool = world.catalog.get(need_at_hand(world, self.by, self.tool).type, ToolType)
        if tool is None or tool.use != "crimper" or self.die_cmm2 not in tool.dies_cmm2:
            raise Refusal("no_such_die", tool=self.tool, die=self.die_cmm2)
        section = next(core.section_cmm2 for core in cable_type(world, self.cable).cores if core.id == self.core)
        if lug.section_cmm2 < section:
            raise Refusal("barrel_too_small", lug=self.lug)
        good = lug.section_cmm2 == section and self.die_cmm2 == lug.section_cmm2
        crimped = LugCrimped(subject=termination.id, lug=self.lug, crimp="good" if good else "loose")
        return (crimped, *lug_in_hand(world, termination, self.by))


@action("pull_lug", trade="cabling", gesture="drag", pace_ms=2_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class PullLug(Action):
    """Pulls hard at a crimped lug."""

    cable: Annotated[str, Arg("cable")]
    end: Annotated[str, Arg("end", words=("a", "b"))]
    core: Annotated[str, Arg("core: neg, rtn or pe")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """A loose crimp comes off."""
        need_person(world, self.by)
        termination = need_bare(world, self.cable, self.end, self.core)
        if not termination.lug:
            raise Refusal("no_lug", cable=self.cable, end=self.end, core=self.core)
        if termination.port:
            raise Refusal("unplug_first", place=termination.port)
        return (LugPulled(subject=termination.id, held=termination.crimp == "good"), *lug_in_hand(world, termination, self.by))
