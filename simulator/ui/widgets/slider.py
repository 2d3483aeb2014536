"""A value set by a knob on a track."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box
from simulator.ui.theme import BLUE600, BLUE700, MIST100, MIST200, MIST300, SLATE400, WHITE
from simulator.ui.widgets.base import HANDLED, Look, Widget

KNOB = 11.0
KEYS = {"left": -1, "down": -1, "right": 1, "up": 1, "pagedown": -10, "pageup": 10}


@dataclass(eq=False, kw_only=True)
class Slider(Widget):
    """An integer between bounds; a press jumps there, a drag follows, arrows step, page keys step by ten."""

    reach: float = 0.0
    value: int = 0
    least: int = 0
    most: int = 100
    by: int = 1
    tells: Callable[[int], object] = lambda value: value
    _before: int = 0

    def _track(self) -> Box:
        """The groove between the knob's two ends."""
        middle = self.box.y + self.box.h / 2
        return Box(self.box.x + KNOB + 2, middle - 4, self.box.w - 2 * KNOB - 4, 8)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Groove, filled part, knob."""
        track = self._track()
        x = track.x + track.w * (self.value - self.least) / max(1, self.most - self.least)
        canvas.rect(track, MIST200 if self.enabled else MIST100, radius=4)
        colour = SLATE400 if not self.enabled else BLUE700 if look.pressed else BLUE600
        canvas.rect(Box(track.x, track.y, max(8.0, x - track.x), 8), colour, radius=4)
        y = track.y + 4
        if look.hovered and self.enabled:
            canvas.circle(x, y, KNOB + 2, MIST300)
        canvas.circle(x, y, KNOB, WHITE, line=colour, width=3)

    def put(self, value: float) -> object | None:
        """The nearest allowed value; the same as before says nothing."""
        stepped = self.least + round((value - self.least) / self.by) * self.by
        wanted = int(min(self.most, max(self.least, stepped)))
        if wanted == self.value or not self.enabled:
            return HANDLED
        self.value = wanted
        return self.tells(wanted)

    def click(self) -> object | None:
        """The press has already set it."""
        return HANDLED

    def grab(self, x: float, y: float) -> bool:
        """Every press grabs the knob."""
        self._before = self.value
        return True

    def drag_to(self, x: float, y: float) -> object | None:
        """The value below the pointer."""
        track = self._track()
        return self.put(self.least + (x - track.x) / track.w * (self.most - self.least))

    def drop(self, x: float, y: float) -> object | None:
        """The last value."""
        return self.drag_to(x, y)

    def put_back(self) -> None:
        """The value before the drag."""
        self.value = self._before

    def key(self, event: KeyDown) -> object | None:
        """Arrows, page keys, home and end."""
        if event.key in {"home", "end"}:
            return self.put(self.least if event.key == "home" else self.most)
        steps = KEYS.get(event.key)
        return None if steps is None else self.put(self.value + steps * self.by * (10 if event.shift else 1))

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel."""
        return self.put(self.value + steps * self.by)
