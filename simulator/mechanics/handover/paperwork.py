"""The record sheet, reports, photographs, the call to the operations centre, the clean site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.mechanics.action import Action, Arg, action, need_person
from simulator.mechanics.aligning.settings import permission
from simulator.mechanics.event import Event, InstrumentRead, event
from simulator.mechanics.processes.ticket import opened
from simulator.site import services
from simulator.site.part import Photo, Record, Report
from simulator.site.world import World

CALLS = ("access", "start", "power_on", "acceptance", "emergency", "neighbour_off", "neighbour_on", "radiate")
ABOUT = (
    "defect", "missing", "wrong_item", "wrong_label", "out_of_limit", "dirty", "rejected_goods", "expired", "weather", "open_work", "none",
)

MOST_WRITTEN = 10**15
"""A number on paper, in the smallest unit there is; what is longer is written as words."""


@event("record_written")
@dataclass(frozen=True, slots=True, kw_only=True)
class RecordWritten(Event):
    """A line of the record sheet was written."""

    value: int | str

    def apply(self, world: World, at_ms: int) -> World:
        """The last thing written stands."""
        return world.put(Record(id=self.subject, value=self.value))


@event("reported")
@dataclass(frozen=True, slots=True, kw_only=True)
class Reported(Event):
    """Something was put on the punch list or told in writing."""

    kind: str
    about: str
    thing: str

    def apply(self, world: World, at_ms: int) -> World:
        """It stands on the list."""
        return world.put(Report(id=self.subject, kind=self.kind, subject=self.thing, about=self.about))


@event("photo_taken")
@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoTaken(Event):
    """A photograph was taken; the World at this entry is what it shows."""

    target: str

    def apply(self, world: World, at_ms: int) -> World:
        """The picture is in the camera."""
        return world.put(Photo(id=self.subject, target=self.target, at_ms=at_ms))


@event("site_cleaned")
@dataclass(frozen=True, slots=True, kw_only=True)
class SiteCleaned(Event):
    """Scrap was gathered and the site swept."""

    def apply(self, world: World, at_ms: int) -> World:
        """The site is clean."""
        return world.change("sites", self.subject, cleaned=True)


@event("tools_counted")
@dataclass(frozen=True, slots=True, kw_only=True)
class ToolsCounted(Event):
    """Tools were counted."""

    count: int


@action("write_record", trade="handover", gesture="type", pace_ms=3_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class WriteRecord(Action):
    """Writes a line of the record sheet."""

    field: Annotated[str, Arg("line of the sheet")]
    value: Annotated[int | str, Arg("what is written, in the line's unit", low=-MOST_WRITTEN, high=MOST_WRITTEN)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Paper takes anything."""
        need_person(world, self.by)
        return (RecordWritten(subject=self.field, value=self.value),)


@action("report", trade="handover", gesture="type", pace_ms=6_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class ReportThing(Action):
    """Puts something on the punch list: what it is about and what is wrong with it."""

    thing: Annotated[str, Arg("part, paper or person it is about")]
    about: Annotated[str, Arg("what is wrong", words=ABOUT)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Anything can be reported."""
        need_person(world, self.by)
        return (Reported(subject=f"{self.thing}:{self.about}", kind="punch", about=self.about, thing=self.thing),)


@action("take_photo", trade="handover", gesture="drag", pace_ms=4_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class TakePhoto(Action):
    """Takes a photograph of a part."""

    target: Annotated[str, Arg("part or place")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Whatever is there is in the picture."""
        need_person(world, self.by)
        families = (world.units, world.cables, world.items, world.instruments, world.mounts, world.terminations)
        if not any(self.target in family for family in families) and self.target not in world.layout.places:
            raise Refusal("no_such_target", target=self.target)
        return (PhotoTaken(subject=f"{self.target}@{at_ms}", target=self.target),)


@action("call_noc", trade="handover", pace_ms=18_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class CallNoc(Action):
    """Calls the operations centre."""

    about: Annotated[str, Arg("reason of the call", words=CALLS)]
    number: Annotated[str, Arg("number of the permission to transmit, as the sheet has it")] = ""

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """They say what they see from there: site reachable, alarms, cells; asked for leave to transmit they look the number up."""
        person = need_person(world, self.by)
        reach = services.transport_is_up(world, at_ms)
        active = sum(1 for cell in world.cells.values() if cell.active)
        rows: list[tuple[str, int | str]] = [("noc_site", "seen" if reach else "not_seen")]
        if reach and self.about == "acceptance":
            rows += [("noc_alarms", len(services.alarms(world, at_ms))), ("noc_cells", active)]
        told = Reported(subject=f"noc:{self.about}", kind="call", about=self.about, thing="noc")
        ticket = opened(world, self.about == "neighbour_on", chance) if self.about.startswith("neighbour_") else ()
        leave = permission(world, person.site, self.number) if self.about == "radiate" else ()
        return (told, *ticket, *leave, *(InstrumentRead(subject="noc", quantity=quantity, at=self.about, value=value) for quantity, value in rows))


@action("clean_site", trade="handover", gesture="drag", pace_ms=24_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class CleanSite(Action):
    """Gathers scrap, closes the cabinet, sweeps."""

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """At any time; later work makes new scrap only by cutting."""
        return (SiteCleaned(subject=need_person(world, self.by).site),)


@action("count_tools", trade="handover", pace_ms=6_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class CountTools(Action):
    """Counts the tools."""

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The number found."""
        need_person(world, self.by)
        found = [item for item in world.items.values() if item.type in world.catalog.types and type(world.catalog.types[item.type]).__name__ == "ToolType"]
        return (ToolsCounted(subject="tools", count=len(found)),)
