"""A switch between two words: language, on and off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown
from simulator.ui.geometry import row
from simulator.ui.theme import INK600, INK700, INK900, MIST200, MIST300, VALUE, WHITE
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import words

GROUNDS = {"dark": (INK700, INK600, MIST300, WHITE, INK900), "light": (MIST200, MIST300, "#37516B", WHITE, INK900)}
"""Ground, ground under the pointer, word of the other side, knob, word on the knob."""


@dataclass(eq=False, kw_only=True)
class Toggle(Widget):
    """Two words, one of them chosen; a click anywhere changes sides. `tells(index)` is what it says."""

    choices: tuple[str, str] = ("", "")
    chosen: int = 0
    kind: str = "dark"
    tells: Callable[[int], object] = lambda index: index

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Ground, knob, both words."""
        ground, hover, other, knob, ink = GROUNDS[self.kind]
        canvas.rect(self.box, hover if look.hovered and self.enabled else ground, radius=self.box.h / 2)
        halves = row(self.box.inset(3), 2, 0)
        seat = halves[self.chosen]
        canvas.rect(seat.inset(1) if look.pressed else seat, knob, radius=seat.h / 2)
        for index, (word, half) in enumerate(zip(self.choices, halves, strict=True)):
            words(canvas, word, half.inset(3, 0), VALUE, ink if index == self.chosen else other, "center", peers=self.choices)

    def click(self) -> object | None:
        """Changes sides."""
        return self.choose(1 - self.chosen)

    def choose(self, index: int) -> object | None:
        """Takes a side; staying says nothing."""
        if index == self.chosen:
            return HANDLED
        self.chosen = index
        return self.tells(index)

    def key(self, event: KeyDown) -> object | None:
        """Left and right take the side they point to."""
        side = {"left": 0, "right": 1}.get(event.key)
        return None if side is None else self.choose(side)
