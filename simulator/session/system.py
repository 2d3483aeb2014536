"""Entries of the system: hand-over, abandonment, pause, hint, undo, break-off, the aim of a drill."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.mechanics.event import Event, event
from simulator.site.world import World


@event("handed_over")
@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver(Event):
    """The trainee handed the site over; nothing is done after it."""

    def apply(self, world: World, at_ms: int) -> World:
        """The site is handed over."""
        return world.change("sites", self.subject, handed_over=True)


@event("abandoned")
@dataclass(frozen=True, slots=True, kw_only=True)
class Abandoned(Event):
    """The attempt was left without hand-over; `why` is `trainee`, `instructor` or `fault`."""

    why: str


@event("paused")
@dataclass(frozen=True, slots=True, kw_only=True)
class Paused(Event):
    """Work was paused (`on`) or taken up again."""

    on: bool


@event("hinted")
@dataclass(frozen=True, slots=True, kw_only=True)
class Hinted(Event):
    """A hint was given: the criterion it belongs to and its level from 1 to 3."""

    level: int


@event("aimed")
@dataclass(frozen=True, slots=True, kw_only=True)
class Aimed(Event):
    """A drill is of one step only, `job.step` (the subject): nothing else is judged, but for breaches."""


@event("undone")
@dataclass(frozen=True, slots=True, kw_only=True)
class Undone(Event):
    """The World became again the one after entry `to_seq`; nothing was removed from the log."""

    to_seq: int


CLOSING = frozenset({"handed_over", "abandoned"})
"""Events after which a log is finished."""
