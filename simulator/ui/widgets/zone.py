"""A place in a picture that can be clicked, or given something: a port, a nut, a hook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from simulator.ui.canvas import Canvas
from simulator.ui.theme import AMBER500, BLUE600, TEAL600
from simulator.ui.widgets.base import Look, Widget


@dataclass(eq=False, kw_only=True)
class Zone(Widget):
    """A see-through place. `accepts(load)` tells what may be put here, `gets(load, x, y)` what is then said.

    It is blue under the pointer, amber while it may be given what is in the hand, teal where `done`.
    """

    accepts: Callable[[object], bool] = lambda load: False
    gets: Callable[[object, float, float], object | None] = lambda load, x, y: None
    radius: float = 8.0
    keeps_picture: ClassVar[bool] = False
    done: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Its outline, when there is a reason."""
        colour = AMBER500 if look.offered else TEAL600 if self.done else BLUE600 if look.hovered and self.says is not None else ""
        if colour:
            width = 4 if look.offered and look.hovered else 3
            canvas.rect(self.box.inset(2), None, line=colour, width=width, radius=self.radius)

    def takes(self, load: object) -> bool:
        """Whether it may be put here."""
        return self.enabled and self.accepts(load)

    def receive(self, load: object, x: float, y: float) -> object | None:
        """What is said when it is put here."""
        return self.gets(load, x, y)
