"""Rows to choose from, more than fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box
from simulator.ui.theme import BLUE100, BLUE600, CAPTION, INK900, LABEL, MIST100, MIST200, PAPER, SLATE500, WHITE
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import words
from simulator.ui.widgets.scroll import WIDE, scroll_bar

MOVES = {"up": -1, "down": 1}
TALL = 62.0
"""From this height on a row's smaller line may take two."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: an id, words, a smaller line below or at the right, pictogram, state badge."""

    key: str
    text: str
    detail: str = ""
    icon: str = ""
    badge: str = ""


@dataclass(eq=False, kw_only=True)
class Listing(Widget):
    """A list of whole rows: wheel, drag, arrows and page keys scroll; a click or return says `tells(row.key)`."""

    rows: tuple[Row, ...] = ()
    chosen: str = ""
    row_height: float = 48.0
    tells: Callable[[str], object] = lambda key: key
    first: int = 0
    cursor: int = 0
    _from: tuple[float, int] = (0.0, 0)

    @property
    def shown(self) -> int:
        """How many rows fit."""
        return max(1, int(self.box.h // self.row_height))

    def parts(self) -> dict[str, Box]:
        """The rows in sight, by id."""
        last = min(len(self.rows), self.first + self.shown)
        return {self.rows[index].key: self._place(index) for index in range(self.first, last)} or {"": self.box}

    def _place(self, index: int) -> Box:
        """Where a row stands."""
        room = self.box.w - (WIDE + 4 if self.shown < len(self.rows) else 0)
        return Box(self.box.x, self.box.y + (index - self.first) * self.row_height, room, self.row_height)

    def _under(self, x: float, y: float) -> int:
        """Which row the pointer is on, or -1."""
        index = self.first + int((y - self.box.y) // self.row_height)
        return index if index < min(len(self.rows), self.first + self.shown) and self.box.holds(x, y) else -1

    def phase(self, look: Look) -> object:
        """The row under the pointer."""
        return self._under(look.x, look.y) if look.hovered else -1

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The rows in sight and the bar."""
        under = self._under(look.x, look.y) if look.hovered and self.enabled else -1
        for index in range(self.first, min(len(self.rows), self.first + self.shown)):
            self._row(canvas, index, index == under, look.focused and index == self.cursor)
        scroll_bar(canvas, self.box, self.first, self.shown, len(self.rows))

    def _row(self, canvas: Canvas, index: int, under: bool, at_cursor: bool) -> None:
        """Ground and line, pictogram, words, badge."""
        entry, place = self.rows[index], self._place(index).inset(1)
        chosen = entry.key == self.chosen
        ground = BLUE100 if chosen else MIST100 if under else PAPER if index % 2 == 0 else WHITE
        line = BLUE600 if chosen or at_cursor else None
        canvas.rect(place, ground, line=line, width=2.5 if at_cursor else 1.5, radius=8)
        left, right = place.x + 12, place.right - 12
        if entry.icon:
            canvas.rect(Box(left - 4, place.y + (place.h - 36) / 2, 36, 36), MIST200, radius=8)
            canvas.sprite(f"icons/{entry.icon}", Box(left + 3, place.y + (place.h - 22) / 2, 22, 22), tint=INK900)
            left += 44
        if entry.badge:
            put_badge(canvas, entry.badge, Box(right - 24, place.y + (place.h - 24) / 2, 24, 24))
            right -= 32
        self._words(canvas, entry, Box(left, place.y, right - left, place.h))

    @staticmethod
    def _words(canvas: Canvas, entry: Row, room: Box) -> None:
        """Words at the left, detail at the right, or below them where that is too narrow."""
        beside = canvas.measure(entry.text, LABEL)[0] + canvas.measure(entry.detail, CAPTION)[0] + 12 <= room.w
        if not entry.detail or beside:
            words(canvas, entry.text, room, LABEL, INK900)
            words(canvas, entry.detail, room, CAPTION, SLATE500, "right")
            return
        high = room.h >= TALL  # then the smaller line may take two
        upper = Box(room.x, room.y, room.w, room.h * (0.42 if high else 0.54))
        words(canvas, entry.text, upper, LABEL, INK900, valign="bottom", most=1)
        words(canvas, entry.detail, Box(room.x, upper.bottom, room.w, room.h - upper.h), CAPTION, SLATE500, valign="top", most=2 if high else 1)

    def scroll(self, rows: int) -> None:
        """Moves what is in sight."""
        self.first = min(max(0, len(self.rows) - self.shown), max(0, self.first + rows))

    def _point(self, index: int) -> object:
        """Moves the cursor and keeps it in sight."""
        self.cursor = min(len(self.rows) - 1, max(0, index))
        self.scroll(min(0, self.cursor - self.first))
        self.scroll(max(0, self.cursor - self.first - self.shown + 1))
        return HANDLED

    def key(self, event: KeyDown) -> object | None:
        """Arrows, page keys, home and end."""
        pages = {"pageup": -self.shown, "pagedown": self.shown}
        if event.key in {"home", "end"}:
            return self._point(0 if event.key == "home" else len(self.rows) - 1)
        by = MOVES.get(event.key) or pages.get(event.key)
        return self._point(self.cursor + by) if by else None

    def click(self) -> object | None:
        """Chooses the row at the cursor."""
        if not 0 <= self.cursor < len(self.rows):
            return HANDLED
        return self.tells(self.rows[self.cursor].key)

    def click_at(self, x: float, y: float) -> object | None:
        """Chooses the row under the pointer."""
        index = self._under(x, y)
        if index < 0:
            return HANDLED
        self.cursor = index
        return self.click()

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel: a row a notch."""
        self.scroll(-steps)
        return HANDLED

    def grab(self, x: float, y: float) -> bool:
        """Dragging the rows scrolls."""
        self._from = (y, self.first)
        return self.shown < len(self.rows)

    def drag_to(self, x: float, y: float) -> object | None:
        """As many rows as the pointer went."""
        start, first = self._from
        self.first = first
        self.scroll(round((start - y) / self.row_height))
        return HANDLED

    def adopt(self, old: Widget) -> None:
        """Stays where the person had scrolled to."""
        if isinstance(old, Listing):
            self.cursor = min(old.cursor, max(0, len(self.rows) - 1))
            self.first = old.first
            self.scroll(0)
