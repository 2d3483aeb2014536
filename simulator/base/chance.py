"""Chance without state: every draw is a hash of who asks and when."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass

_SCALE = 2.0**-53


def draw(seed: int, stream: str, n: int) -> float:
    """A number in [0, 1) that depends on nothing but its arguments.

    Streams are named by thing and purpose (`meter:dmm-1`); `n` is the entry's seq, or the number
    of the 250 ms refresh of a live display. A refusal, a hint or a redraw shifts nobody's dice.

    >>> draw(7, "gust", 3) == draw(7, "gust", 3)
    True
    """
    digest = hashlib.blake2b(f"{seed}|{stream}|{n}".encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 11) * _SCALE


def pick(seed: int, stream: str, count: int, n: int = 0) -> int:
    """An index in [0, count)."""
    return math.floor(draw(seed, stream, n) * count)


def between(seed: int, stream: str, low: int, high: int, n: int = 0) -> int:
    """An integer in [low, high], both ends included."""
    return low + pick(seed, stream, high - low + 1, n)


@dataclass(frozen=True, slots=True)
class Chance:
    """The dice of one entry: a seed and the number that makes its draws its own."""

    seed: int
    n: int

    def draw(self, stream: str) -> float:
        """A number in [0, 1) for this entry and stream."""
        return draw(self.seed, stream, self.n)

    def spread(self, stream: str, half_width: float) -> float:
        """A number in [-half_width, half_width), evenly spread."""
        return (2.0 * draw(self.seed, stream, self.n) - 1.0) * half_width
