"""The operations centre does what it was asked to do some minutes later, and says so."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.base.chance import Chance
from simulator.mechanics.event import Event, event
from simulator.mechanics.process import process
from simulator.site.part import changed
from simulator.site.part_tower import Ticket
from simulator.site.world import World

NEIGHBOUR = "neighbour"
"""The ticket about the other operator's antennas."""
ANSWER_MS = (180_000, 540_000)
"""Least and longest time from the call to the confirmation (unsourced default)."""


@event("ticket_opened")
@dataclass(frozen=True, slots=True, kw_only=True)
class TicketOpened(Event):
    """An operations centre was asked to switch the other operator's antennas off or on; `takes_ms` as it will turn out."""

    on: bool
    takes_ms: int

    def apply(self, world: World, at_ms: int) -> World:
        """Nothing changes until they confirm."""
        return world.put(Ticket(id=self.subject, asked_ms=at_ms, due_ms=at_ms + self.takes_ms, on=self.on))


@event("ticket_confirmed")
@dataclass(frozen=True, slots=True, kw_only=True)
class TicketConfirmed(Event):
    """The operations centre has switched the antennas and confirms it by message."""

    on: bool

    def apply(self, world: World, at_ms: int) -> World:
        """They transmit, or are silent."""
        ticket = changed(world.tickets[self.subject], confirmed_ms=at_ms)
        return world.put(ticket, *(changed(one, radiating=self.on) for one in world.emitters.values()))


def opened(world: World, on: bool, chance: Chance) -> tuple[Event, ...]:
    """The fact that the ticket is opened, where the site has another operator's antennas."""
    if NEIGHBOUR not in world.tickets:
        return ()
    low, high = ANSWER_MS
    takes_ms = low + int(chance.draw("ticket") * (high - low)) // 1000 * 1000
    return (TicketOpened(subject=NEIGHBOUR, on=on, takes_ms=takes_ms),)


def _waiting(world: World) -> list[Ticket]:
    return [ticket for _, ticket in sorted(world.tickets.items()) if ticket.asked_ms >= 0 and ticket.confirmed_ms < 0]


class _Tickets:
    name = "ticket"
    rests_on = ("tickets",)

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """When the next is answered."""
        return min((ticket.due_ms for ticket in _waiting(world)), default=None)

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """What is answered now."""
        return tuple(TicketConfirmed(subject=ticket.id, on=ticket.on) for ticket in _waiting(world) if ticket.due_ms <= at_ms)


process(_Tickets())
