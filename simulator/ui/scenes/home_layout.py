"""Where the parts of home stand. The cards lie low and leave the sky, the ranges and the whole tower in sight."""

from __future__ import annotations

from typing import NamedTuple

from simulator.ui.geometry import Box
from simulator.ui.scenes.home_frame import BAR, EDGE

CARD, GAP = 244.0, 14.0
"""Width of an activity's card, and between two of them."""
WHO = 300.0
FOOT = 52.0


class Rooms(NamedTuple):
    """The cards of practice, drill and assessment, the trainee's card, the row at the foot, the tower's middle and room."""

    cards: tuple[Box, Box, Box]
    art: float
    who: Box
    row: float
    strip: Box
    foot: float
    tower: tuple[float, float]


def rooms(width: float, height: float, grown: float, jobs: int) -> Rooms:
    """The rooms of a window of that size; `grown` is 1 to 1.5, `jobs` how many the trainee's card lists (0: nobody is here)."""
    foot = height - FOOT - 22
    tall = 340 + 52 * (grown - 1) / 0.5
    top = foot - 18 - tall
    cards = tuple(Box(EDGE + index * (CARD + GAP), top, CARD, tall) for index in range(3))
    row = 60 * (1 + (grown - 1) * 0.5)
    who = Box(width - EDGE - WHO, BAR + 28, WHO, 104 + 54 + (jobs * row or 122))
    left, right = cards[2].right, who.x
    return Rooms(
        cards=(cards[0], cards[1], cards[2]),
        art=100 - 30 * (grown - 1) / 0.5,
        who=who,
        row=row,
        strip=Box(EDGE, BAR + 106, 560, 50),
        foot=foot,
        tower=((left + right) / 2, right - left),
    )
