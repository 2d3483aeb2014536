"""How a cable lies: guide, bend, ties, drip loop, gland, earth kit, label."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.catalog.families.tools import MaterialType
from simulator.mechanics.action import Action, Arg, action, need_person, need_reach
from simulator.mechanics.climbing.carried import need_ready
from simulator.mechanics.event import Event, event
from simulator.site.part import Cable, Label, Run
from simulator.site.structure import FOOT
from simulator.site.topology import cable_type
from simulator.site.world import World

CABINET = "cabinet"
SPOTS = ("entry", "top", "exit")
"""Where a cable is earthed: at the cabinet, aloft, where it leaves the tower."""
EXIT_MM = 2_500
"""From here, or from the foot, one reaches where a cable leaves the tower at three metres."""


def need_cable(world: World, cable_id: str) -> Cable:
    """The cable, or a refusal."""
    cable = world.cables.get(cable_id)
    if cable is None:
        raise Refusal("no_such_cable", cable=cable_id)
    return cable


def _need_run(world: World, cable_id: str) -> Run:
    need_cable(world, cable_id)
    run = world.runs.get(cable_id)
    if run is None:
        raise Refusal("not_routed", cable=cable_id)
    return run


@event("cable_routed")
@dataclass(frozen=True, slots=True, kw_only=True)
class CableRouted(Event):
    """A cable was laid along a guide."""

    guide: str
    bend_mm: int
    drip_loop: bool

    def apply(self, world: World, at_ms: int) -> World:
        """It lies there, not yet tied; a gland stays sealed."""
        kept = world.runs.get(self.subject)
        gland = kept.gland if kept else False
        return world.put(Run(id=self.subject, guide=self.guide, bend_mm=self.bend_mm, drip_loop=self.drip_loop, gland=gland))


@event("cable_tied")
@dataclass(frozen=True, slots=True, kw_only=True)
class CableTied(Event):
    """A cable was tied to its guide."""

    pitch_mm: int

    def apply(self, world: World, at_ms: int) -> World:
        """Ties at that pitch."""
        return world.change("runs", self.subject, tie_pitch_mm=self.pitch_mm)


@event("gland_sealed")
@dataclass(frozen=True, slots=True, kw_only=True)
class GlandSealed(Event):
    """The gland of an outdoor cable was sealed."""

    def apply(self, world: World, at_ms: int) -> World:
        """No water comes in beside it."""
        return world.change("runs", self.subject, gland=True)


@event("kit_fitted")
@dataclass(frozen=True, slots=True, kw_only=True)
class KitFitted(Event):
    """An earth kit was fitted on a cable at a spot."""

    cable: str
    spot: str
    lead: str = "down"

    def apply(self, world: World, at_ms: int) -> World:
        """The kit sits there."""
        return world.change("items", self.subject, place=f"on:{self.cable}:{self.spot}")


@event("end_labelled")
@dataclass(frozen=True, slots=True, kw_only=True)
class EndLabelled(Event):
    """A label was put on a cable end."""

    text: str

    def apply(self, world: World, at_ms: int) -> World:
        """That text hangs there."""
        return world.put(Label(id=self.subject, text=self.text))


@action("route_cable", trade="cabling", gesture="drag", pace_ms=10_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class RouteCable(Action):
    """Lays a cable along a guide of the cabinet."""

    cable: Annotated[str, Arg("cable")]
    guide: Annotated[str, Arg("guide of the cabinet")]
    bend_mm: Annotated[int, Arg("tightest bend radius", unit="mm", low=5, high=1_000)]
    drip_loop: Annotated[bool, Arg("loop below the entry, so that water drips off")] = False

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Any guide takes it, however tight the bend."""
        need_cable(world, self.cable)
        need_reach(world, self.by, CABINET)
        if self.guide not in dict(world.layout.guides):
            raise Refusal("no_such_guide", guide=self.guide)
        return (CableRouted(subject=self.cable, guide=self.guide, bend_mm=self.bend_mm, drip_loop=self.drip_loop),)


@action("tie_cable", trade="cabling", gesture="drag", pace_ms=6_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class TieCable(Action):
    """Ties a routed cable to its guide and cuts the ends flush."""

    cable: Annotated[str, Arg("cable")]
    pitch_mm: Annotated[int, Arg("distance from tie to tie", unit="mm", low=50, high=1_000)]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Only what lies in a guide can be tied to it."""
        _need_run(world, self.cable)
        need_reach(world, self.by, CABINET)
        return (CableTied(subject=self.cable, pitch_mm=self.pitch_mm),)


@action("seal_gland", trade="cabling", gesture="turn", pace_ms=5_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class SealGland(Action):
    """Seals the gland through which an outdoor cable enters."""

    cable: Annotated[str, Arg("cable")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """After the cable lies."""
        _need_run(world, self.cable)
        need_reach(world, self.by, CABINET)
        return (GlandSealed(subject=self.cable),)


def need_spot(world: World, cable_id: str, spot: str, by: str) -> None:
    """Refuses who is not at a spot of a cable: cabinet entry, its top on the tower, or where it leaves the tower."""
    run = world.tower_runs.get(cable_id)
    if spot == "entry":
        need_reach(world, by, CABINET)
    elif run is None:
        raise Refusal("not_lifted", cable=cable_id)
    elif spot == "top":
        need_reach(world, by, run.top)
    else:
        person = need_person(world, by)
        tower = world.layout.towers.get(person.site)
        if tower is None or person.place not in tower.stations or tower.height_mm(person.place) > EXIT_MM:
            raise Refusal("out_of_reach", person=by, place=FOOT, stands=person.place)


@action("fit_kit", trade="cabling", gesture="drag", pace_ms=16_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class FitKit(Action):
    """Fits an earth kit on a coax or screened cable at a spot and bolts its lead to the bar there."""

    item: Annotated[str, Arg("earth kit from the store")]
    cable: Annotated[str, Arg("cable")]
    spot: Annotated[str, Arg("where on the cable", words=SPOTS)]
    lead: Annotated[str, Arg("how its lead runs to the bar", words=("down", "up", "loop"))] = "down"

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """There is nothing to earth on a cable without a screen."""
        need_cable(world, self.cable)
        need_spot(world, self.cable, self.spot, self.by)
        material = world.catalog.get(need_ready(world, self.by, self.item).type, MaterialType)
        kind = cable_type(world, self.cable)
        if material is None or material.use != "earth_kit" or not kind.screened or kind.medium not in material.fits:
            raise Refusal("does_not_fit", item=self.item, place=self.cable)
        taken = f"on:{self.cable}:{self.spot}"
        if any(other.place == taken for other in world.items.values()):
            raise Refusal("place_taken", item=self.item, place=self.cable)
        return (KitFitted(subject=self.item, cable=self.cable, spot=self.spot, lead=self.lead),)


@action("label_end", trade="cabling", gesture="type", pace_ms=3_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class LabelEnd(Action):
    """Puts a label on a cable end, in place of the one there."""

    cable: Annotated[str, Arg("cable")]
    end: Annotated[str, Arg("end", words=("a", "b"))]
    text: Annotated[str, Arg("text of the label")]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Any text goes on."""
        need_cable(world, self.cable)
        need_person(world, self.by)
        return (EndLabelled(subject=f"{self.cable}.{self.end}", text=self.text.strip()),)
