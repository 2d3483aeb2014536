"""How a front end's clock gets to the time of the next action, and what must not depend on it."""

from __future__ import annotations

import random
from collections.abc import Callable

from simulator.conduct.attempt import Attempt

Walk = Callable[[Attempt, int], None]
"""Walks an attempt's clock to a time."""


def facts(attempt: Attempt) -> list[tuple[object, ...]]:
    """All entries without wall time and what follows from it (the hashes)."""
    return [
        (item.seq, item.at_ms, item.actor, item.action, item.events, item.refusal, item.digest)
        for item in attempt.session.entries
    ]


def nobody_asks(attempt: Attempt, until_ms: int) -> None:
    """No tick at all between two actions."""


def at_60_hz(attempt: Attempt, until_ms: int) -> None:
    """A counted step of 60 Hz, in whole milliseconds."""
    frame = attempt.now_ms * 60 // 1000
    while (frame + 1) * 1000 // 60 < until_ms:
        frame += 1
        attempt.tick(frame * 1000 // 60, wall_ms=frame)


def jittered(attempt: Attempt, until_ms: int) -> None:
    """Frames of 1 to 400 ms, as the load of the machine has it."""
    dice = random.Random(until_ms)
    while (now_ms := attempt.now_ms + dice.randint(1, 400)) < until_ms:
        attempt.tick(now_ms, wall_ms=dice.randint(0, 10**6))


def stalled(attempt: Attempt, until_ms: int) -> None:
    """Two seconds of nothing, again and again."""
    while attempt.now_ms + 2_000 < until_ms:
        attempt.tick(attempt.now_ms + 2_000)


def asked_for_what_was(attempt: Attempt, until_ms: int) -> None:
    """A clock that stumbles backwards and asks twice is taken at its latest word."""
    for now_ms in (until_ms - 1, until_ms - 1, until_ms - 5_000, 0):
        attempt.tick(now_ms)
