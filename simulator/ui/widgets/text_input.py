"""A field to write in: a caret, no selection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown, Typed
from simulator.ui.geometry import Box
from simulator.ui.theme import BLUE600, INK900, MIST100, MIST300, RADIUS_BUTTON, SLATE500, VALUE, WHITE, Style
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import words

DIGITS, NUMBER = "0123456789", "0123456789,.-\u2212"
BLINK_MS, PAD = 530, 12.0


@dataclass(eq=False, kw_only=True)
class TextInput(Widget):
    """One line of text. `allowed` limits the signs (`DIGITS`, `NUMBER`; empty allows all), `longest` their number.

    `tells(text)` is said at every change, `says_done(text)` at return. `cells` draws one box a sign (a class code).
    """

    keeps_picture: ClassVar[bool] = False  # drawn, it learns where its letters stand
    text: str = ""
    placeholder: str = ""
    allowed: str = ""
    longest: int = 40
    upper: bool = False
    cells: bool = False
    style: Style = VALUE
    tells: Callable[[str], object] = lambda text: HANDLED
    says_done: Callable[[str], object] = lambda text: HANDLED
    caret: int = -1
    _stops: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        """The caret starts behind the text."""
        if self.caret < 0:
            self.caret = len(self.text)

    def phase(self, look: Look) -> object:
        """Whether the caret is lit."""
        return self._lit(look)

    @staticmethod
    def _lit(look: Look) -> bool:
        return look.focused and (look.reduce_motion or look.now_ms // BLINK_MS % 2 == 0)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Field, text or placeholder, caret."""
        if self.cells:
            self._draw_cells(canvas, look)
            return
        self._field(canvas, self.box, look.focused, look.hovered)
        room = self.box.inset(PAD, 2)
        self._draw_line(canvas, look, room)

    def _field(self, canvas: Canvas, box: Box, focused: bool, hovered: bool) -> None:
        """The sheet of the field."""
        line = BLUE600 if focused or (hovered and self.enabled) else MIST300
        fill = WHITE if self.enabled else MIST100
        canvas.rect(box, fill, line=line, width=2.5 if focused else 1.5, radius=RADIUS_BUTTON)

    def _draw_line(self, canvas: Canvas, look: Look, room: Box) -> None:
        """The part of the text about the caret, and the caret."""
        first = self._first_shown(canvas, room)
        shown = self.text[first:]
        while shown and first + len(shown) > self.caret and canvas.measure(shown, self.style)[0] > room.w:
            shown = shown[:-1]
        canvas.text(shown or ("" if self.text else self.placeholder), room, self.style, INK900 if self.text else SLATE500)
        widths = [canvas.measure(shown[:count], self.style)[0] if count else 0.0 for count in range(len(shown) + 1)]
        self._stops = tuple([-1.0] * first + [room.x + width for width in widths])
        if self._lit(look):
            self._mark(canvas, min(room.right, self._stops[self.caret] + 1), room)

    def _first_shown(self, canvas: Canvas, room: Box) -> int:
        """Where the shown part begins: as far left as keeps the caret inside."""
        first = 0
        while canvas.measure(self.text[first : self.caret], self.style)[0] > room.w - 4 and first < self.caret:
            first += 1
        return first

    def _mark(self, canvas: Canvas, x: float, room: Box) -> None:
        """The caret."""
        high = min(room.h - 6, canvas.measure("Ag", self.style)[1])
        canvas.rect(Box(x - 1, room.y + (room.h - high) / 2, 2, high), BLUE600)

    def _draw_cells(self, canvas: Canvas, look: Look) -> None:
        """One box a sign; the one being written is blue."""
        wide = (self.box.w - 6 * (self.longest - 1)) / self.longest
        places = [Box(self.box.x + index * (wide + 6), self.box.y, wide, self.box.h) for index in range(self.longest)]
        for index, place in enumerate(places):
            self._field(canvas, place, look.focused and index == min(self.caret, self.longest - 1), False)
            words(canvas, self.text[index : index + 1], place.inset(2), Style(22, 700, display=True), INK900, "center")
        self._stops = tuple(place.x for place in places)
        if self._lit(look) and self.caret < self.longest and self.caret == len(self.text):
            self._mark(canvas, places[self.caret].centre[0], places[self.caret])

    def put(self, text: str) -> object | None:
        """Writes at the caret what is allowed and has room."""
        text = text.upper() if self.upper else text
        new = "".join(sign for sign in text if sign.isprintable() and (not self.allowed or sign in self.allowed))
        new = new[: max(0, self.longest - len(self.text))]
        if not new or not self.enabled:
            return HANDLED
        self.text = self.text[: self.caret] + new + self.text[self.caret :]
        self.caret += len(new)
        return self.tells(self.text)

    def erase(self, ahead: bool = False) -> object | None:
        """Takes away the sign before the caret, or behind it."""
        at = self.caret if ahead else self.caret - 1
        if not 0 <= at < len(self.text) or not self.enabled:
            return HANDLED
        self.text = self.text[:at] + self.text[at + 1 :]
        self.caret = at
        return self.tells(self.text)

    def done(self) -> object | None:
        """What return says."""
        return self.says_done(self.text) if self.enabled else HANDLED

    def click(self) -> object | None:
        """A click gives it the focus, no more."""
        return HANDLED

    def click_at(self, x: float, y: float) -> object | None:
        """Puts the caret where the pointer is."""
        places = [(abs(stop - x), index) for index, stop in enumerate(self._stops) if stop >= 0]
        self.caret = min(len(self.text), min(places)[1] if places else len(self.text))
        return HANDLED

    def typed(self, event: Typed) -> object | None:
        """Writes."""
        return self.put(event.text)

    def key(self, event: KeyDown) -> object | None:
        """Caret, erasing and return; signs come as text, not as keys."""
        moves = {"left": self.caret - 1, "right": self.caret + 1, "home": 0, "end": len(self.text)}
        if event.key in moves:
            self.caret = min(len(self.text), max(0, moves[event.key]))
            return HANDLED
        if event.key in {"backspace", "delete"}:
            return self.erase(event.key == "delete")
        if event.key in {"return", "enter"}:
            return self.done()
        is_sign = (len(event.key) == 1 or event.key == "space") and not event.ctrl
        return HANDLED if is_sign else None

    def adopt(self, old: Widget) -> None:
        """Keeps the caret where it was while the text is the same."""
        if isinstance(old, TextInput) and old.text == self.text:
            self.caret = old.caret
