"""What time itself causes: each process tells when its next fact is due and what the fact is."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from simulator.base.chance import Chance
from simulator.base.registry import Registry
from simulator.mechanics.event import Event
from simulator.site.world import World


@runtime_checkable
class Process(Protocol):
    """One cause in time; both questions are pure.

    `last_ms` is the time of the last entry: what the World already holds cannot be due earlier, and
    what an action causes at once is due at that very time, however late anybody asks. A process that is
    somebody's doing names the `actor` its entries get; without it they are the world's. `rests_on` names the World's
    families that `due_ms` looks at: while they are the same objects, nobody asks it again.
    """

    name: str

    @property
    def rests_on(self) -> tuple[str, ...]:
        """Names of families of the World."""

    def due_ms(self, world: World, last_ms: int) -> int | None:
        """Work time of the next fact, or None if none is in sight."""

    def events(self, world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
        """The facts due at `at_ms`; applying them must make the same fact no longer due."""


PROCESSES: Registry[Process] = Registry("processes")


def process(made: Process) -> Process:
    """Registers a process."""
    PROCESSES.add(made.name, made)
    return made
