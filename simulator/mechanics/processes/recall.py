"""The weather calls everybody down: until when, and that somebody is still up then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.base.chance import Chance
from simulator.mechanics.event import Event, event
from simulator.mechanics.process import process
from simulator.site.aloft import way_down_ms
from simulator.site.part import Person
from simulator.site.people import crew_of, is_aloft
from simulator.site.weather import thunder_rest_until_ms
from simulator.site.world import World


def recalled(world: World, at_ms: int, concerns: Callable[[Person], bool] = lambda person: True) -> World:
    """The World in which everybody aloft whom it concerns has as long to come down as the way down takes."""
    for person in crew_of(world):
        if is_aloft(world, person) and person.down_by_ms < 0 and concerns(person):
            world = world.change("people", person.id, down_by_ms=at_ms + way_down_ms(world, person))
    return world


def released(world: World, at_ms: int) -> World:
    """The World in which nobody must come down any more, unless thunder forbids it still."""
    if at_ms < thunder_rest_until_ms(world):
        return world
    for person in crew_of(world):
        if person.down_by_ms >= 0:
            world = world.change("people", person.id, down_by_ms=-1)
    return world


@event("overstayed")
@dataclass(frozen=True, slots=True, kw_only=True)
class Overstayed(Event):
    """Somebody is still on the tower, longer after the weather turned than the way down takes."""

    place: str

    def apply(self, world: World, at_ms: int) -> World:
        """Once is enough to say it."""
        return world.change("people", self.subject, down_by_ms=-1)


def _late(world: World) -> list[tuple[int, str]]:
    return sorted((person.down_by_ms, person.id) for person in crew_of(world) if person.down_by_ms >= 0)


class _Recall:
    name = "recall"
    rests_on = ("people",)

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """When the first one's time is over."""
        late = _late(world)
        return late[0][0] if late else None

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """Everybody whose time is over."""
        return tuple(Overstayed(subject=name, place=world.people[name].place) for due, name in _late(world) if due <= at_ms)


process(_Recall())
