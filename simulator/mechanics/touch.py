"""Hands on metal: what a bare or gloved hand meets where it works."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.errors import Refusal
from simulator.base.units import round_half_up
from simulator.mechanics.event import Event, event
from simulator.site.electrical import is_live, potential_mv
from simulator.site.part import Termination
from simulator.site.people import in_reach
from simulator.site.topology import other_end, port_type, unit_of
from simulator.site.world import World


@event("live_touched")
@dataclass(frozen=True, slots=True, kw_only=True)
class LiveTouched(Event):
    """A person's hand or tool met a live conductor, lug or terminal."""

    by: str
    potential_mv: int


def need_port(world: World, port_id: str, by: str) -> str:
    """The unit of a port in reach; refuses unknown, covered and far ports."""
    kind = port_type(world, port_id)
    if kind is None:
        raise Refusal("no_such_port", port=port_id)
    unit = world.units[unit_of(port_id)]
    person = world.people.get(by)
    if person is None:
        raise Refusal("no_such_person", person=by)
    if not in_reach(world, person, unit.place):
        raise Refusal("out_of_reach", person=by, place=unit.place, stands=person.place)
    state = world.ports.get(port_id)
    if state and state.covered:
        raise Refusal("covered", port=port_id)
    return unit.id


def lug_in_hand(world: World, termination: Termination, by: str) -> tuple[Event, ...]:
    """The fact of touching a free lug that is live through its cable, from the far end's port."""
    far = other_end(world, termination)
    return hands_on(world, far.port, by) if far and far.port and not termination.port else ()


def hands_on(world: World, port_id: str, by: str) -> tuple[Event, ...]:
    """The fact of touching a terminal, where it is live."""
    if not is_live(world, port_id):
        return ()
    return (LiveTouched(subject=port_id, by=by, potential_mv=round_half_up(potential_mv(world, port_id))),)
