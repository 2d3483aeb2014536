"""The lists of the debrief: criteria on their bands, evidence, breaches, competence units. Each row leads somewhere."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.reports.rows import Breach, Cite, KukRow, UnitBlock
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.views.debrief import RowView
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.band import Band
from simulator.ui.widgets.base import Look
from simulator.ui.widgets.drawing import lettered, mixed, square, words
from simulator.ui.widgets.listing import Listing, Row
from simulator.ui.widgets.scroll import scroll_bar

GROUNDS = {
    "wrong": (mixed(theme.WHITE, theme.VERM100, 0.55), theme.VERM100, theme.VERM700),
    "critical": (theme.VERM100, mixed(theme.VERM100, theme.VERM400, 0.35), theme.VERM700),
    "warning": (mixed(theme.WHITE, theme.AMBER100, 0.5), theme.AMBER100, theme.AMBER700),
}
"""Ground, tile and ink of the rows that are open."""
CHIPS = {
    "K": (theme.TEAL600, theme.WHITE, "check"),
    "BK": (theme.VERM600, theme.WHITE, "cross"),
    "PL": (theme.AMBER100, theme.AMBER700, "visibility"),
}
"""Ground, ink and pictogram of a proposal."""
WORD = theme.Style(15, 600)
BAND_HEIGHT = 26.0


def columns(room: Box, text_scale: float) -> dict[str, Box]:
    """The columns of a criterion's row: tile, title, wanted, band, measured, badge."""
    grown = min(1.5, max(1.0, text_scale)) - 1.0
    figure = 84 + 28 * grown
    band = room.w * (0.27 - 0.12 * grown)
    wide = {"tile": 36.0, "title": 0.0, "wanted": figure, "band": band, "measured": figure, "badge": 26.0}
    wide["title"] = room.w - 24 - sum(wide.values()) - 10 * (len(wide) - 1)
    found, left = {}, room.x + 10
    for name, width in wide.items():
        found[name] = Box(left, room.y, width, room.h)
        left += width + 10
    return found


def chip(canvas: Canvas, code: str, box: Box) -> None:
    """A proposal as a pill: letters, pictogram and colour."""
    ground, ink, icon = CHIPS.get(code, (theme.MIST100, theme.SLATE500, "info"))
    canvas.rect(box, ground, line=theme.AMBER600 if code == "PL" else None, radius=box.h / 2)
    lettered(canvas, box.inset(5, 1), icon, code, WORD, ink, 16)


@dataclass(frozen=True, slots=True)
class CriterionRow(Row):
    """A criterion; `view` is what it shows, `said` stands where there is no band."""

    view: RowView | None = None
    said: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class CiteRow(Row):
    """An entry as evidence."""

    cite: Cite | None = None


@dataclass(frozen=True, slots=True)
class BreachRow(Row):
    """A critical breach."""

    breach: Breach | None = None


@dataclass(frozen=True, slots=True)
class UnitRow(Row):
    """A competence unit, or one of its KUK when it is open."""

    unit: UnitBlock | None = None
    kuk: KukRow | None = None
    is_open: bool = False


@dataclass(eq=False, kw_only=True)
class Rows(Listing):
    """A list whose rows draw themselves; the row at the cursor and the one under the pointer have a line.

    The rows in sight are baked together: `stamp` tells them from other rows of the same list.
    """

    stamp: object = None

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The rows in sight, then the lines that come and go."""
        canvas.layer((type(self), self.name, self.stamp, self.first, self.row_height), self.box, self._draw_rows)
        under = self._under(look.x, look.y) if look.hovered and self.enabled else -1
        for index in {under, self.cursor if look.focused else -1} - {-1}:
            if self.first <= index < self.first + self.shown:
                place = self._place(index).inset(2, 1.5)
                canvas.rect(place, None, line=theme.BLUE600, width=1.5 if index == under else 2.5, radius=8)

    def _draw_rows(self, canvas: Canvas) -> None:
        """Each row's ground and what it shows, and the bar."""
        for index in range(self.first, min(len(self.rows), self.first + self.shown)):
            place = self._place(index).inset(2, 1.5)
            self._ground(canvas, self.rows[index], place, index)
            self._shown(canvas, self.rows[index], place)
        scroll_bar(canvas, self.box, self.first, self.shown, len(self.rows))

    def _ground(self, canvas: Canvas, entry: Row, place: Box, index: int) -> None:
        """Zebra."""
        canvas.rect(place, theme.PAPER if index % 2 == 0 else theme.WHITE, radius=8)

    def _shown(self, canvas: Canvas, entry: Row, place: Box) -> None:
        """What stands on the ground."""


@dataclass(eq=False, kw_only=True)
class CriteriaRows(Rows):
    """Criteria: step's pictogram, title, what was wanted, the band with the own value, the value, the verdict's shape."""

    def _ground(self, canvas: Canvas, entry: Row, place: Box, index: int) -> None:
        """Zebra, or the tint of what is open."""
        if entry.badge in GROUNDS:
            canvas.rect(place, GROUNDS[entry.badge][0], radius=8)
        else:
            super()._ground(canvas, entry, place, index)

    def _shown(self, canvas: Canvas, entry: Row, place: Box) -> None:
        """The columns."""
        if not isinstance(entry, CriterionRow) or entry.view is None:
            return
        at = columns(place, canvas.text_scale)
        _, tile, ink = GROUNDS.get(entry.badge, ("", theme.MIST100, theme.INK700))
        seat = square(*at["tile"].centre, 36)
        canvas.rect(seat, tile, radius=theme.RADIUS_BUTTON)
        canvas.sprite(f"icons/{entry.icon}", square(*seat.centre, 22), tint=ink)
        words(canvas, entry.text, at["title"], WORD, theme.INK900)
        put_badge(canvas, entry.badge, square(*at["badge"].centre, 24))
        if entry.view.band is None:
            self._told(canvas, entry, at)
        else:
            self._measured(canvas, entry.view, at)

    @staticmethod
    def _told(canvas: Canvas, entry: CriterionRow, at: dict[str, Box]) -> None:
        """The verdict in words: all of it where there is room, else its name."""
        left = at["wanted"].x
        room = Box(left, at["wanted"].y, at["measured"].right - left, at["wanted"].h)
        needs = canvas.measure(entry.said, theme.CAPTION)[0] / canvas.text_scale
        said = entry.said if needs <= room.w * 1.7 else entry.short
        words(canvas, said, room, theme.CAPTION, theme.SLATE500, "right")

    @staticmethod
    def _measured(canvas: Canvas, view: RowView, at: dict[str, Box]) -> None:
        """Wanted, band, measured."""
        is_open = view.line.is_open
        wanted = view.line.wanted
        if canvas.measure(wanted, theme.LABEL)[0] > at["wanted"].w:
            wanted = wanted.replace("\u2013", "\u2013 ")  # a long band goes on in a second line
        words(canvas, wanted, at["wanted"], theme.LABEL, theme.SLATE500, "right")
        put_band(canvas, view, Box(at["band"].x, at["band"].centre[1] - BAND_HEIGHT / 2, at["band"].w, BAND_HEIGHT))
        ink = theme.VERM700 if view.badge in ("wrong", "critical") else theme.AMBER700 if is_open else theme.INK900
        style = theme.VALUE if canvas.measure(view.line.measured, theme.VALUE)[0] <= at["measured"].w * 1.15 else WORD
        words(canvas, view.line.measured, at["measured"], style, ink, "right", most=1)


def put_band(canvas: Canvas, view: RowView, box: Box) -> None:
    """The band of a criterion with the own value on it."""
    band = view.band
    if band is None:
        return
    shown = Band(view.key, box, least=band.least, most=band.most, low=band.low, high=band.high, value=band.value, passed=view.line.verdict == "met")
    shown.draw(canvas, Look())


@dataclass(eq=False, kw_only=True)
class CiteRows(Rows):
    """Evidence: when, which entry, who did what; each row leads into the replay."""

    def _shown(self, canvas: Canvas, entry: Row, place: Box) -> None:
        """Replay tile, moment, words."""
        seat = square(place.x + 28, place.centre[1], 36)
        canvas.rect(seat, theme.INK900, radius=theme.RADIUS_BUTTON)
        canvas.sprite("icons/replay", square(*seat.centre, 20), tint=theme.WHITE)
        left, head = seat.right + 10, place.h * 0.36
        words(canvas, entry.text, Box(left, place.y + 3, place.right - 8 - left, head), theme.CAPTION, theme.SLATE500, most=1)
        words(canvas, entry.detail, Box(left, place.y + head + 2, place.right - 8 - left, place.h - head - 4), theme.Style(14, 600), theme.INK900, valign="top")


@dataclass(eq=False, kw_only=True)
class BreachRows(Rows):
    """Critical breaches: what happened, when; each row leads into the replay."""

    def _ground(self, canvas: Canvas, entry: Row, place: Box, index: int) -> None:
        """White on the card's tint."""
        canvas.rect(place, theme.WHITE, line=theme.VERM400, radius=8)

    def _shown(self, canvas: Canvas, entry: Row, place: Box) -> None:
        """Badge, words, moment, replay tile."""
        put_badge(canvas, "critical", square(place.x + 20, place.centre[1], 28))
        seat = square(place.right - 24, place.centre[1], 38)
        canvas.rect(seat, theme.INK900, radius=theme.RADIUS_BUTTON)
        canvas.sprite("icons/replay", square(*seat.centre, 22), tint=theme.WHITE)
        left, foot = place.x + 40, 20.0 * min(1.5, max(1.0, canvas.text_scale))
        room = Box(left, place.y + 4, seat.x - 6 - left, place.h - foot - 8)
        words(canvas, entry.text, room, theme.Style(14, 700), theme.VERM700, most=5)
        clock = Box(left, place.bottom - foot - 3, room.w, foot)
        canvas.sprite("icons/clock", square(clock.x + 8, clock.centre[1], 16), tint=theme.SLATE500)
        words(canvas, entry.detail, Box(clock.x + 22, clock.y, clock.w - 22, clock.h), theme.CAPTION, theme.SLATE500, most=1)


@dataclass(eq=False, kw_only=True)
class UnitRows(Rows):
    """Competence units with their proposals; an open one shows its KUK and why."""

    def _ground(self, canvas: Canvas, entry: Row, place: Box, index: int) -> None:
        """A unit is a sheet, its KUK lie on paper."""
        if isinstance(entry, UnitRow) and entry.kuk is None:
            canvas.rect(place, theme.BLUE100 if entry.is_open else theme.MIST100, radius=8)

    def _shown(self, canvas: Canvas, entry: Row, place: Box) -> None:
        """Words, chip, and for a unit the sign that it opens."""
        if not isinstance(entry, UnitRow):
            return
        is_unit = entry.kuk is None
        pill = Box(place.right - 12 - 84, place.centre[1] - 15, 84, 30)
        left = place.x + (44 if is_unit else 72)
        if is_unit:
            icon = "chevron-up" if entry.is_open else "chevron-down"
            canvas.sprite(f"icons/{icon}", square(place.x + 22, place.centre[1], 22), tint=theme.INK700)
        else:
            code = entry.kuk.kuk if entry.kuk else ""
            words(canvas, code, Box(place.x + 26, place.y, 42, place.h), theme.CAPTION, theme.SLATE500, most=1)
        chip(canvas, entry.badge, pill)
        room = Box(left, place.y + 2, pill.x - 10 - left, place.h - 4)
        split = room.h * (0.58 if is_unit else 0.62)
        style = WORD if is_unit else theme.Style(14, 500)
        words(canvas, entry.text, Box(room.x, room.y, room.w, split), style, theme.INK900, valign="bottom")
        words(canvas, entry.detail, Box(room.x, room.y + split, room.w, room.h - split), theme.CAPTION, theme.SLATE500, valign="top", most=1)
