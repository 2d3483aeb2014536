"""A number with a minus and a plus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box
from simulator.ui.theme import BLUE100, BLUE600, INK900, MIST100, MIST200, MIST300, RADIUS_BUTTON, SLATE400, VALUE, WHITE
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import square, words

STEPS = {"left": -1, "down": -1, "minus": -1, "-": -1, "right": 1, "up": 1, "plus": 1, "+": 1}
REPEAT_AFTER_MS, REPEAT_MS = 400, 100
SLOW_REPEATS = 6
"""So many repeats make one step each, every later one ten."""


def steps_of(repeats: int) -> int:
    """How many steps so many repeats make.

    >>> steps_of(6), steps_of(7), steps_of(10)
    (6, 16, 46)
    """
    return repeats + 9 * max(0, repeats - SLOW_REPEATS)


@dataclass(eq=False, kw_only=True)
class Stepper(Widget):
    """An integer between bounds; the scene writes it with `shows`. Holding a side repeats, shift makes ten steps."""

    phased: ClassVar[frozenset[str]] = frozenset({"shows"})
    value: int = 0
    least: int = 0
    most: int = 100
    by: int = 1
    shows: Callable[[int], str] = str
    tells: Callable[[int], object] = lambda value: value
    _side: str = ""
    _repeats: int = 0
    _said: object = None

    def parts(self) -> dict[str, Box]:
        """Minus at the left, plus at the right."""
        side = max(44.0, self.box.h)
        return {
            "minus": Box(self.box.x, self.box.y, side, self.box.h),
            "plus": Box(self.box.right - side, self.box.y, side, self.box.h),
        }

    def _part_at(self, x: float, y: float) -> str:
        """Which side the pointer is on."""
        return next((name for name, box in self.parts().items() if box.holds(x, y)), "")

    def phase(self, look: Look) -> object:
        """The side under the pointer, and what is written."""
        return self._part_at(look.x, look.y) if look.hovered else "", self.shows(self.value)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Field, number, both sides."""
        canvas.rect(self.box, WHITE if self.enabled else MIST100, line=BLUE600 if look.focused else MIST300, radius=RADIUS_BUTTON)
        for name, place in self.parts().items():
            self._side_of(canvas, look, name, place)
        left, right = self.parts().values()
        room = Box(left.right + 4, self.box.y, right.x - left.right - 8, self.box.h)
        words(canvas, self.shows(self.value), room, VALUE, INK900, "center")

    def _side_of(self, canvas: Canvas, look: Look, name: str, place: Box) -> None:
        """One side: paler at its bound, tinted under the pointer."""
        bound = self.value <= self.least if name == "minus" else self.value >= self.most
        live = self.enabled and not bound
        under = live and look.hovered and place.holds(look.x, look.y)
        ground = MIST200 if under and look.pressed else BLUE100 if under else MIST100
        canvas.rect(place.inset(3), ground, radius=RADIUS_BUTTON - 2)
        canvas.sprite(f"icons/{name}", square(*place.centre, 20), tint=INK900 if live else SLATE400)

    def change(self, steps: int) -> object | None:
        """Steps within the bounds; at a bound it says nothing."""
        wanted = min(self.most, max(self.least, self.value + steps * self.by))
        if wanted == self.value or not self.enabled:
            return HANDLED
        self.value = wanted
        return self.tells(wanted)

    def click(self) -> object | None:
        """Activated as a whole it does nothing."""
        return HANDLED

    def click_at(self, x: float, y: float) -> object | None:
        """A step to the side that was clicked, unless holding has stepped already."""
        side, repeats = self._part_at(x, y), self._repeats
        return HANDLED if not side or repeats else self.change(1 if side == "plus" else -1)

    def key(self, event: KeyDown) -> object | None:
        """Arrows, minus and plus."""
        steps = STEPS.get(event.key)
        return None if steps is None else self.change(steps * (10 if event.shift else 1))

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel."""
        return self.change(steps)

    def down(self, x: float, y: float) -> object | None:
        """Remembers the side."""
        self._side, self._repeats = self._part_at(x, y), 0
        return None

    def held(self, ms: int) -> object | None:
        """A step every 100 ms from 0.4 s on; who goes on holding goes in tens."""
        due = 0 if ms < REPEAT_AFTER_MS else 1 + (ms - REPEAT_AFTER_MS) // REPEAT_MS
        if not self._side or due <= self._repeats:
            return None
        missing, self._repeats = steps_of(due) - steps_of(self._repeats), due
        self._said = self.change(missing if self._side == "plus" else -missing)
        return None

    def tick(self, now_ms: int) -> object | None:
        """Says what holding has changed, without ending the press."""
        said, self._said = self._said, None
        return said

    def adopt(self, old: Widget) -> None:
        """Holding goes on where the stepper was made anew."""
        if isinstance(old, Stepper):
            self._side, self._repeats, self._said = old._side, old._repeats, old._said  # noqa: SLF001 - the same kind
