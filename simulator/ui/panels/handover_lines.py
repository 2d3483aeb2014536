"""The list of the record sheet's lines: what and where, what was read, a key to copy it, what is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import (
    BLUE100,
    BLUE600,
    CAPTION,
    INK900,
    LABEL,
    MIST100,
    MIST200,
    MIST300,
    PAPER,
    SLATE400,
    SLATE500,
    VALUE,
    WHITE,
    Style,
)
from simulator.ui.widgets.base import HANDLED, Look
from simulator.ui.widgets.drawing import print_style, square, words
from simulator.ui.widgets.listing import Listing, Row

COPY = 48.0
"""Side of the key that copies a reading."""


@dataclass(frozen=True, slots=True)
class LineRow(Row):
    """A line: `text` what, `detail` where; `read` and `written` as shown, empty for nothing; `wide` gives words more room."""

    read: str = ""
    written: str = ""
    wide: bool = False


@dataclass(eq=False, kw_only=True)
class LineList(Listing):
    """Lines to choose from. A click on the key of a line that was read says `copies(key)`."""

    copies: Callable[[str], object] = lambda key: HANDLED
    can_copy: bool = True
    _over: tuple[float, float] = (-1.0, -1.0)

    def columns(self, place: Box) -> tuple[Box, Box, Box, Box]:
        """Words, reading, key, what is written."""
        inner = place.inset(10, 1)
        side = (inner.w - COPY - 24) * 0.205
        words_wide = inner.w - COPY - 24 - 2 * side
        what = Box(inner.x, inner.y, words_wide, inner.h)
        read = Box(what.right + 8, inner.y, side, inner.h)
        copy = Box(read.right + 4, inner.y + (inner.h - 46) / 2, COPY, 46)
        return what, read, copy, Box(copy.right + 12, inner.y, side, inner.h)

    def parts(self) -> dict[str, Box]:
        """Every line in sight by id; `copy.<id>` is its key."""
        found: dict[str, Box] = {}
        for index in range(self.first, min(len(self.rows), self.first + self.shown)):
            what, _, copy, _ = self.columns(self._place(index))
            row = self.rows[index]
            found[row.key] = what
            if self._copyable(row):
                found[f"copy.{row.key}"] = copy
        return found or {"": self.box}

    def _copyable(self, row: Row) -> bool:
        return self.can_copy and isinstance(row, LineRow) and bool(row.read)

    def phase(self, look: Look) -> object:
        """The line and the key under the pointer."""
        index = self._under(look.x, look.y) if look.hovered else -1
        return index, index >= 0 and self.columns(self._place(index))[2].holds(look.x, look.y)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """As any list, with the key below the pointer lit."""
        self._over = (look.x, look.y) if look.hovered and self.enabled else (-1.0, -1.0)
        super().draw(canvas, look)

    def _row(self, canvas: Canvas, index: int, under: bool, at_cursor: bool) -> None:
        """Ground, words, reading, key, the box that is written in."""
        row, place = self.rows[index], self._place(index).inset(1)
        chosen = row.key == self.chosen
        ground = BLUE100 if chosen else MIST100 if under else PAPER if index % 2 == 0 else WHITE
        canvas.rect(place, ground, line=BLUE600 if chosen or at_cursor else None, width=2.5 if at_cursor else 1.5, radius=8)
        what, read, copy, written = self.columns(self._place(index))
        upper = Box(what.x, what.y + 2, what.w, what.h * 0.42 - 2)
        words(canvas, row.text, upper, LABEL, INK900, valign="middle")
        words(canvas, row.detail, Box(what.x, upper.bottom, what.w, what.h - upper.h - 4), CAPTION, SLATE500)
        if isinstance(row, LineRow):
            self._values(canvas, row, read, copy, written)

    def _values(self, canvas: Canvas, row: LineRow, read: Box, copy: Box, written: Box) -> None:
        """What was read, and what stands on the sheet."""
        if row.read:
            words(canvas, row.read, read, VALUE, INK900, "right")
        if self._copyable(row):
            key = copy.inset(4, 3)
            canvas.rect(key.moved(0, 1.5), MIST300, radius=8)
            canvas.rect(key, BLUE100 if copy.holds(*self._over) else WHITE, line=BLUE600, width=1.5, radius=8)
            canvas.sprite("icons/arrow-right", square(*key.centre, 22), tint=BLUE600)
        if row.wide and not row.read:
            written = Box(read.x, written.y, written.right - read.x, written.h)
        field = written.inset(0, max(4.0, (written.h - 44) / 2))
        canvas.rect(field, WHITE, line=MIST300 if row.written else SLATE400, width=1.4, radius=6)
        if row.written:
            room, style = field.inset(6, 2), LABEL if row.wide else VALUE
            words(canvas, shortened(canvas, row.written, room, style), room, style, INK900, "left" if row.wide else "right")
        else:
            canvas.rect(Box(field.x + 10, field.bottom - 12, field.w - 20, 1.6), MIST200)

    def click_at(self, x: float, y: float) -> object | None:
        """The key copies, the rest of a line chooses it."""
        index = self._under(x, y)
        if index < 0:
            return HANDLED
        row = self.rows[index]
        if self._copyable(row) and self.columns(self._place(index))[2].holds(x, y):
            self.cursor = index
            return self.copies(row.key)
        return super().click_at(x, y)


def shortened(canvas: Canvas, string: str, box: Box, style: Style) -> str:
    """What a person wrote, cut where even two small lines would not hold it: his words have no limit."""
    own = print_style(canvas, style)
    room = 1.7 * box.w if " " in string else box.w
    if canvas.measure(string, own)[0] <= room:
        return string
    while string and canvas.measure(f"{string}\u2026", own)[0] > box.w:
        string = string[:-1]
    return f"{string}\u2026"
