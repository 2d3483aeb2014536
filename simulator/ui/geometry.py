"""Places on the screen in logical pixels (1280 x 720 at scale 1), whatever the window's size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 1280, 720


class Box(NamedTuple):
    """A rectangle: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.h

    @property
    def centre(self) -> tuple[float, float]:
        """Middle."""
        return self.x + self.w / 2, self.y + self.h / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside (left and top edge included)."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def inset(self, by: float, vertical: float | None = None) -> Box:
        """The box made smaller on all sides; negative makes it larger."""
        down = by if vertical is None else vertical
        return Box(self.x + by, self.y + down, self.w - 2 * by, self.h - 2 * down)

    def moved(self, dx: float, dy: float) -> Box:
        """The box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def meets(self, other: Box) -> bool:
        """Whether two boxes share any area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def covers(self, other: Box) -> bool:
        """Whether another box lies inside this one."""
        return self.x <= other.x and other.right <= self.right and self.y <= other.y and other.bottom <= self.bottom


def union(boxes: Sequence[Box]) -> Box:
    """The smallest box round all of these; there must be one."""
    left, top = min(one.x for one in boxes), min(one.y for one in boxes)
    return Box(left, top, max(one.right for one in boxes) - left, max(one.bottom for one in boxes) - top)


def shared(one: Box, other: Box) -> Box | None:
    """What lies in both; None where they do not meet."""
    if not one.meets(other):
        return None
    x, y = max(one.x, other.x), max(one.y, other.y)
    return Box(x, y, min(one.right, other.right) - x, min(one.bottom, other.bottom) - y)


def parts_beside(box: Box, hole: Box | None) -> list[Box]:
    """The box without the hole: what lies above, below, left and right of it."""
    cut = shared(box, hole) if hole else None
    if cut is None:
        return [box]
    parts = (
        Box(box.x, box.y, box.w, cut.y - box.y),
        Box(box.x, cut.bottom, box.w, box.bottom - cut.bottom),
        Box(box.x, cut.y, cut.x - box.x, cut.h),
        Box(cut.right, cut.y, box.right - cut.right, cut.h),
    )
    return [part for part in parts if part.w > 0 and part.h > 0]


UNPLACED = Box(0.0, 0.0, 1.0, 1.0)
"""Where a thing is that has no place yet."""


def row(box: Box, count: int, gap: float) -> list[Box]:
    """A box cut into equal columns."""
    width = (box.w - gap * (count - 1)) / count
    return [Box(box.x + index * (width + gap), box.y, width, box.h) for index in range(count)]


def column(box: Box, count: int, gap: float) -> list[Box]:
    """A box cut into equal rows."""
    height = (box.h - gap * (count - 1)) / count
    return [Box(box.x, box.y + index * (height + gap), box.w, height) for index in range(count)]


def scale_for(width: int, height: int) -> float:
    """S: how many real pixels a logical one has in a window of that size."""
    return min(width / WIDTH, height / HEIGHT)
