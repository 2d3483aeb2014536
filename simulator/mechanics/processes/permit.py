"""The work permit ends at the hour printed on it."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.chance import Chance
from simulator.mechanics.event import Event, event
from simulator.mechanics.process import process
from simulator.site.weather import sky
from simulator.site.world import World


@event("permit_ended")
@dataclass(frozen=True, slots=True, kw_only=True)
class PermitEnded(Event):
    """The hour to which a permit is valid has come."""

    def apply(self, world: World, at_ms: int) -> World:
        """Work after this is without permit."""
        return world.change("papers", self.subject, ended=True)


def _ends(world: World) -> list[tuple[int, str]]:
    start_s = sky(world).start_s
    return sorted(
        ((paper.valid_until_s - start_s) * 1000, paper_id)
        for paper_id, paper in world.papers.items()
        if paper.kind == "permit" and paper.valid_until_s and not paper.ended
    )


class _Permit:
    name = "permit"
    rests_on = ("papers", "weather")

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """At the printed hour."""
        ends = _ends(world)
        return ends[0][0] if ends else None

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The first permit to end."""
        return tuple(PermitEnded(subject=paper_id) for due, paper_id in _ends(world) if due <= at_ms)


process(_Permit())
