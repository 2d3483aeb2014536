"""Marks on the tower: steel to hook on with its name and place, each in a seat of its own so that no two cover each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.theme import AMBER100, AMBER500, INK900, SLATE500, WHITE, Style
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import words

GROUND, FAINT = WHITE + "F0", INK900 + "70"
NAME, PLACE = Style(13, 600), Style(12, 500)
SEAT = (94.0, 50.0)
"""A mark with the gap to the next one."""


def seats(points: Sequence[Point], room: Box, taken: Sequence[Box] = ()) -> list[Box]:
    """A box for each point in a grid over a room, those of `taken` left free: from the top down each point gets the nearest free one.

    Where there are more points than seats, the seats are lower, as many as are needed.
    """
    high = SEAT[1]
    free = _grid(room, high, taken)
    while len(free) < len(points) and high > 8:
        high *= 0.9
        free = _grid(room, high, taken)
    found: dict[int, Box] = {}
    for index in sorted(range(len(points)), key=lambda one: (points[one][1], points[one][0])):
        found[index] = min(free, key=lambda box: _away(box, points[index]))
        free.remove(found[index])
    return [found[index] for index in range(len(points))]


def _grid(room: Box, high: float, taken: Sequence[Box]) -> list[Box]:
    across, down = max(1, int(room.w // SEAT[0])), max(1, int(room.h // high))
    wide = min(room.w / across, SEAT[0] * 1.3)
    cells = [Box(room.x + wide * column, room.y + high * line, wide - 2, high - 2) for line in range(down) for column in range(across)]
    return [cell for cell in cells if not any(cell.meets(box) for box in taken)]


def _away(box: Box, point: Point) -> float:
    x, y = box.centre
    return (x - point[0]) ** 2 + (1.4 * (y - point[1])) ** 2


@dataclass(eq=False, kw_only=True)
class SteelZone(Widget):
    """A piece of steel while a hook is in the hand: what it is, where, and a line to it."""

    text: str = ""
    place: str = ""
    at: Point = (0.0, 0.0)
    rated: bool = False
    accepts: Callable[[object], bool] = lambda load: False
    gets: Callable[[object], object] = lambda load: None

    def takes(self, load: object) -> bool:
        """A hook, or a pulley."""
        return self.accepts(load)

    def receive(self, load: object, x: float, y: float) -> object | None:
        """It is put round it."""
        return self.gets(load)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A thin line to a ring on the steel, both strong under the hand; two words."""
        face = self.box.inset(1, 3)
        hot = look.hovered or look.focused
        canvas.line([self.at, face.centre], INK900 if hot else FAINT, 4 if hot else 1.5)
        if hot:
            canvas.line([self.at, face.centre], AMBER500, 2)
            canvas.circle(*self.at, 9, None, line=INK900, width=4)
        canvas.circle(*self.at, 8 if hot else 3.5, None if hot else AMBER500, line=AMBER500 if hot else INK900, width=2.5 if hot else 1)
        canvas.rect(face, AMBER100 if hot else GROUND, line=AMBER500, width=3 if hot else 1.5, radius=12)
        upper = Box(face.x + 4, face.y + 1, face.w - 8, face.h * 0.52)
        words(canvas, self.text, upper, NAME, INK900, "center", most=1, valign="bottom")
        words(canvas, self.place, Box(upper.x, upper.bottom, upper.w, face.bottom - upper.bottom - 1), PLACE, SLATE500, "center", most=1, valign="top")
