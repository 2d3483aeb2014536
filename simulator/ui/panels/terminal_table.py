"""The screen of the maintenance terminal: its frame, and the rows of a page as they were read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from simulator.i18n.readings import shown
from simulator.i18n.texts import Texts
from simulator.mechanics.event import InstrumentRead
from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box
from simulator.ui.theme import INK900, LABEL, MIST100, MIST200, MIST300, PAPER, SLATE500, WHITE, Style
from simulator.ui.views.tray import capital
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import words
from simulator.ui.widgets.scroll import scroll_bar

HEAD = Style(13, 700)
VALUE = Style(15, 700)
SHARES = (0.40, 0.28, 0.32)
MOVES = {"up": -1, "down": 1, "pageup": -6, "pagedown": 6}


@dataclass(frozen=True, slots=True)
class PageRow:
    """One line of a page: where, what, and its value in words. `first` begins a place."""

    at: str
    where: str
    what: str
    value: str
    first: bool = True


def page_rows(texts: Texts, read: Sequence[InstrumentRead]) -> tuple[PageRow, ...]:
    """The lines of a page in the order of their places, as they were read."""
    rows: list[PageRow] = []
    for made in sorted(read, key=lambda one: one.at):
        first = not rows or rows[-1].at != made.at
        where = capital(texts.name(made.at))
        rows.append(PageRow(made.at, where, texts.name(made.quantity), shown(texts, made.quantity, made.value), first))
    return tuple(rows)


@dataclass(eq=False, kw_only=True)
class Laptop(Widget):
    """The laptop: a dark frame, its light screen, the keyboard's edge below."""

    focusable: bool = False

    @property
    def screen(self) -> Box:
        """The lit part."""
        return Box(self.box.x + 16, self.box.y + 14, self.box.w - 32, self.box.h - 46)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Frame, screen, base."""
        frame = Box(self.box.x, self.box.y, self.box.w, self.box.h - 18)
        canvas.rect(frame, "#22303F", line="#0E1720", width=1.6, radius=16, shadow=True)
        canvas.rect(self.screen, PAPER, radius=4)
        base = Box(self.box.x - 14, self.box.bottom - 20, self.box.w + 28, 18)
        canvas.rect(base.moved(0, 3), "#6B7C8E", radius=9)
        canvas.rect(base, "#C4CFD9", radius=9)
        canvas.rect(Box(base.centre[0] - 60, base.y, 120, 7), "#8C9BAB", radius=4)


@dataclass(eq=False, kw_only=True)
class Table(Widget):
    """Rows of a page in three columns; wheel, drag, arrows and page keys scroll where they do not all fit."""

    focusable: bool = False
    rows: tuple[PageRow, ...] = ()
    heads: tuple[str, str, str] = ("", "", "")
    row_height: float = 36.0
    spare: float = 0.0
    first: int = 0
    _from: tuple[float, int] = field(default=(0.0, 0))

    def __post_init__(self) -> None:
        """It is a stop of the tab key only where there is something to scroll."""
        self.focusable = self.shown < len(self.rows)

    @property
    def shown(self) -> int:
        """How many rows fit."""
        return max(1, int((self.box.h - self.row_height) // self.row_height))

    def place(self, index: int) -> Box | None:
        """Where a row stands, None while it is out of sight."""
        if not self.first <= index < self.first + self.shown:
            return None
        return Box(self.box.x, self.box.y + self.row_height * (index - self.first + 1), self.box.w, self.row_height)

    def columns(self, box: Box) -> list[Box]:
        """A row's three columns; `spare` is left free at the right for buttons."""
        wide = box.w - 16 - self.spare
        left, found = box.x + 12, []
        for share in SHARES:
            found.append(Box(left, box.y, wide * share - 8, box.h))
            left += wide * share
        return found

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Heads, rows in sight, bar."""
        head = Box(self.box.x, self.box.y, self.box.w, self.row_height)
        canvas.rect(head, MIST200, radius=6)
        for text, place in zip(self.heads, self.columns(head), strict=True):
            words(canvas, text, place, HEAD, SLATE500, most=1)
        for index, entry in enumerate(self.rows):
            line = self.place(index)
            if line is not None:
                self._row(canvas, entry, index, line)
        scroll_bar(canvas, Box(self.box.x, head.bottom, self.box.w, self.box.h - head.h), self.first, self.shown, len(self.rows))

    def _row(self, canvas: Canvas, entry: PageRow, index: int, place: Box) -> None:
        canvas.rect(place, MIST100 if index % 2 else WHITE)
        if entry.first:
            canvas.rect(Box(place.x, place.y, place.w, 1), MIST300)
        where, what, value = self.columns(place)
        if entry.first or index == self.first:
            words(canvas, entry.where, where, LABEL, INK900)
        words(canvas, entry.what, what, LABEL, SLATE500)
        words(canvas, entry.value, value, VALUE, INK900)

    def scroll(self, by: int) -> object:
        """Moves what is in sight."""
        self.first = min(max(0, len(self.rows) - self.shown), max(0, self.first + by))
        return HANDLED

    def key(self, event: KeyDown) -> object | None:
        """Arrows and page keys."""
        by = MOVES.get(event.key)
        return None if by is None else self.scroll(by)

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel."""
        return self.scroll(-steps)

    def click(self) -> object | None:
        """Nothing."""
        return HANDLED

    def grab(self, x: float, y: float) -> bool:
        """Dragging scrolls."""
        self._from = (y, self.first)
        return self.focusable

    def drag_to(self, x: float, y: float) -> object | None:
        """As far as the pointer went."""
        start, first = self._from
        self.first = first
        return self.scroll(round((start - y) / self.row_height))

    def adopt(self, old: Widget) -> None:
        """Stays where it was scrolled to, on the same page."""
        if isinstance(old, Table) and old.rows == self.rows:
            self.first = old.first
            self.scroll(0)
