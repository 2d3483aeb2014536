"""Weatherproofing of connectors: tape, layer by layer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.catalog.families.tools import MaterialType
from simulator.mechanics.action import Action, Arg, action
from simulator.mechanics.cabling.lugs import need_termination
from simulator.mechanics.climbing.carried import need_at_hand
from simulator.mechanics.event import Event, event
from simulator.mechanics.touch import need_port
from simulator.site.part_tower import Seal
from simulator.site.topology import cable_type
from simulator.site.world import World

SEALED_MEDIA = ("rf", "if_coax", "gps_coax")
MOST_LAYERS = 12
DIRECTIONS = {"bottom_up": "up", "top_down": "down"}
"""Which way a layer is wrapped, and how a seal keeps it."""


@event("tape_wrapped")
@dataclass(frozen=True, slots=True, kw_only=True)
class TapeWrapped(Event):
    """One layer of tape was wrapped over a connector; `subject` is the cable's end, `torque_mn_m` what the connector had then."""

    material: str
    direction: str
    overlap: int
    torque_mn_m: int

    def apply(self, world: World, at_ms: int) -> World:
        """It lies over what was there."""
        before = world.seals.get(self.subject)
        layers = before.layers if before else ()
        return world.put(Seal(id=self.subject, layers=(*layers, (self.material, self.direction, self.overlap))))


@event("tape_cut_off")
@dataclass(frozen=True, slots=True, kw_only=True)
class TapeCutOff(Event):
    """All tape was cut off a connector."""

    def apply(self, world: World, at_ms: int) -> World:
        """It is bare."""
        return world.without("seals", self.subject)


@action("wrap_tape", trade="mounting", gesture="drag", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class WrapTape(Action):
    """Wraps one layer of tape over a mated connector."""

    cable: Annotated[str, Arg("cable")]
    end: Annotated[str, Arg("end", words=("a", "b"))]
    material: Annotated[str, Arg("PVC tape or rubber tape")]
    direction: Annotated[str, Arg("which way it is wrapped", words=tuple(DIRECTIONS))]
    overlap: Annotated[int, Arg("overlap of each turn", unit="%", low=5, high=90)] = 50

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Over a mated coaxial connector in reach."""
        termination = need_termination(world, self.cable, self.end, "plug")
        if cable_type(world, self.cable).medium not in SEALED_MEDIA:
            raise Refusal("nothing_to_seal", cable=self.cable)
        if not termination.port:
            raise Refusal("not_connected", cable=self.cable, end=self.end)
        need_port(world, termination.port, self.by)
        kind = world.catalog.get(need_at_hand(world, self.by, self.material).type, MaterialType)
        if kind is None or kind.use not in ("tape_pvc", "tape_rubber"):
            raise Refusal("wrong_tool", tool=self.material)
        seal = world.seals.get(termination.id)
        if seal and len(seal.layers) >= MOST_LAYERS:
            raise Refusal("too_thick", cable=self.cable)
        return (
            TapeWrapped(
                subject=termination.id, material=kind.use, direction=DIRECTIONS[self.direction], overlap=self.overlap, torque_mn_m=termination.torque_mn_m
            ),
        )


@action("cut_tape", trade="mounting", gesture="drag", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class CutTape(Action):
    """Cuts all tape off a connector."""

    cable: Annotated[str, Arg("cable")]
    end: Annotated[str, Arg("end", words=("a", "b"))]

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Where there is some."""
        termination = need_termination(world, self.cable, self.end, "plug")
        if termination.id not in world.seals:
            raise Refusal("no_tape", cable=self.cable)
        need_port(world, termination.port, self.by)
        return (TapeCutOff(subject=termination.id),)
