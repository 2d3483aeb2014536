"""What somebody sees and feels of tower and sky: stations and steel, wind by the Beaufort scale, sight, messages of the operations centre."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.site.aloft import members_in_reach, tower_of
from simulator.site.people import crew_of, height_mm
from simulator.site.structure import Member, Tower
from simulator.site.weather import beaufort, sight_m, wind_at_mm_s
from simulator.site.world import World


@dataclass(frozen=True, slots=True)
class SeenAloft:
    """Tower and sky as one finds them.

    `tower` as anybody sees it; `members` in one's reach, marked rated or not; `felt` the Beaufort number each of the crew feels
    where he is (they tell each other by radio); `confirmed` what an operations centre has confirmed.
    """

    tower: Tower | None
    members: tuple[Member, ...]
    felt: Mapping[str, int]
    sight_m: int
    confirmed: tuple[str, ...]


def see_aloft(world: World, person_id: str, now_ms: int) -> SeenAloft:
    """What a person sees and feels now; raises KeyError for an unknown person."""
    person = world.people[person_id]
    tower = tower_of(world, person)
    return SeenAloft(
        tower=tower,
        members=members_in_reach(tower, person.place) if tower else (),
        felt={one.id: beaufort(wind_at_mm_s(world, now_ms, height_mm(world, one))) for one in crew_of(world, person.site)},
        sight_m=sight_m(world, now_ms),
        confirmed=tuple(
            f"{ticket.id}_{'on' if ticket.on else 'off'}"
            for _, ticket in sorted(world.tickets.items())
            if ticket.confirmed_ms >= 0
        ),
    )
