"""The tower itself is looked at before anybody trusts it."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.mechanics.action import Action, action, need_person
from simulator.mechanics.event import Event, event
from simulator.site.structure import FOOT
from simulator.site.world import World


@event("tower_inspected")
@dataclass(frozen=True, slots=True, kw_only=True)
class TowerInspected(Event):
    """Somebody looked at the tower before the climb: rust, missing bolts, bent members, the ladder (row A13). `finding` "" for nothing."""

    by: str
    finding: str


@action("inspect_tower", trade="climbing", pace_ms=8_000)
@dataclass(frozen=True, slots=True, kw_only=True)
class InspectTower(Action):
    """Looks the tower over from its foot before the climb."""

    def decide(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """From the foot one sees bolts and rust; towers of this site are sound."""
        person = need_person(world, self.by)
        if person.place != FOOT:
            raise Refusal("out_of_reach", person=self.by, place=FOOT, stands=person.place)
        return (TowerInspected(subject=person.site, by=self.by, finding=""),)
