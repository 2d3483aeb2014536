"""Marks on the tower: steel to hook on with its name, spread so that no two cover each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.theme import AMBER100, AMBER500, INK900, WHITE, Style
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import words

NAME = Style(13, 600)
ROUNDS = 60
"""How often marks push each other aside before they may stay."""


def spread(points: Sequence[Point], size: tuple[float, float], room: Box) -> list[Box]:
    """Boxes about points, pushed apart until none covers another, inside a room."""
    w, h = size
    boxes = [_inside(Box(x - w / 2, y - h / 2, w, h), room) for x, y in points]
    for _ in range(ROUNDS):
        moved = False
        for one in range(len(boxes)):
            for other in range(one + 1, len(boxes)):
                if boxes[one].meets(boxes[other]):
                    boxes[one], boxes[other] = (_inside(box, room) for box in _apart(boxes[one], boxes[other]))
                    moved = True
        if not moved:
            break
    return boxes


def _apart(a: Box, b: Box) -> tuple[Box, Box]:
    """Two boxes each pushed half of the way they share, along the shorter of it."""
    dx = min(a.right, b.right) - max(a.x, b.x) + 2
    dy = min(a.bottom, b.bottom) - max(a.y, b.y) + 2
    if dy <= dx:
        sign = -1 if a.y <= b.y else 1
        return a.moved(0, sign * dy / 2), b.moved(0, -sign * dy / 2)
    sign = -1 if a.x <= b.x else 1
    return a.moved(sign * dx / 2, 0), b.moved(-sign * dx / 2, 0)


def _inside(box: Box, room: Box) -> Box:
    x = min(max(box.x, room.x), max(room.x, room.right - box.w))
    y = min(max(box.y, room.y), max(room.y, room.bottom - box.h))
    return Box(x, y, box.w, box.h)


@dataclass(eq=False, kw_only=True)
class SteelZone(Widget):
    """A piece of steel while a hook is in the hand: its name, and a line to where it is."""

    text: str = ""
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
        """Ring on the steel, leader, name."""
        face = self.box.inset(2, 9)
        hot = look.hovered or look.focused
        canvas.line([self.at, face.centre], INK900, 3.5)
        canvas.line([self.at, face.centre], AMBER500, 2)
        canvas.circle(*self.at, 9, None, line=INK900, width=4)
        canvas.circle(*self.at, 8, None, line=AMBER500, width=2.5)
        canvas.rect(face, AMBER100 if hot else WHITE, line=AMBER500, width=3 if hot else 2, radius=face.h / 2)
        words(canvas, self.text, face.inset(7, 1), NAME, INK900, "center", most=1)
