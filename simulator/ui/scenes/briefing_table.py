"""A table of the briefing: rows of cells in columns, scrolled like a list where there are more than fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import Style
from simulator.ui.widgets.base import HANDLED, Look
from simulator.ui.widgets.drawing import fitted, fitting, square, words
from simulator.ui.widgets.listing import Listing, Row

HEAD_STYLE = theme.CAPTION


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a column: words and a smaller line, before them a pictogram, a sprite or a coloured chip.

    `plate`: the words are printed on a label; `strong` sets them as a value.
    """

    text: str = ""
    detail: str = ""
    icon: str = ""
    sprite: str = ""
    aspect: float = 1.0
    chip: str = ""
    plate: bool = False
    strong: bool = False
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Line:
    """A row."""

    key: str
    cells: tuple[Cell, ...]
    tint: str = ""


def columns_of(box: Box, shares: Sequence[float]) -> list[Box]:
    """A row cut into columns by shares."""
    total, x, out = sum(shares), box.x, []
    for share in shares:
        wide = box.w * share / total
        out.append(Box(x + 4, box.y, wide - 8, box.h))
        x += wide
    return out


def head(canvas: Canvas, box: Box, shares: Sequence[float], titles: Sequence[str], aligns: Sequence[str] = ()) -> None:
    """The row of titles above a table."""
    for index, (place, title) in enumerate(zip(columns_of(box.inset(6, 0), shares), titles, strict=True)):
        words(canvas, title, place, HEAD_STYLE, theme.SLATE500, aligns[index] if aligns else "left")


@dataclass(eq=False, kw_only=True)
class Table(Listing):
    """The rows. The keys reach it only where it scrolls."""

    lines: tuple[Line, ...] = ()
    columns: tuple[float, ...] = ()
    style: Style = theme.LABEL

    def parts(self) -> dict[str, Box]:
        """Its rows are to be read, not to be aimed at."""
        return {"": self.box}

    def click(self) -> object | None:
        """Nothing is chosen."""
        return HANDLED

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Its picture is baked for each place it is scrolled to."""
        key = (
            "table",
            self.name,
            self.box,
            self.lines,
            self.columns,
            self.first,
            self.row_height,
            self.cursor if look.focused else -1,
        )
        canvas.layer(key, self.box, lambda inner: super(Table, self).draw(inner, replace(look, hovered=False)))

    def _row(self, canvas: Canvas, index: int, under: bool, at_cursor: bool) -> None:
        line, place = self.lines[index], self._place(index).inset(0, 1)
        ground = line.tint or (theme.PAPER if index % 2 == 0 else theme.WHITE)
        canvas.rect(place, ground, line=theme.BLUE600 if at_cursor else None, width=2.5, radius=8)
        for cell, room in zip(line.cells, columns_of(place.inset(6, 1), self.columns), strict=True):
            draw_cell(canvas, cell, room, self.style)


def table(
    name: str, box: Box, lines: Sequence[Line], columns: Sequence[float], *, row_height: float, style: Style = theme.LABEL
) -> Table:
    """A table whose rows grow to fill the box where they are few."""
    fit = int(box.h // row_height)
    high = min(row_height * 1.4, (box.h - 0.01) / len(lines)) if lines and len(lines) <= fit else row_height
    rows = tuple(Row(line.key, line.key) for line in lines)
    return Table(
        name,
        box,
        rows=rows,
        lines=tuple(lines),
        columns=tuple(columns),
        row_height=high,
        focusable=len(lines) > fit,
        solid=len(lines) > fit,
        style=style,
    )


def draw_cell(canvas: Canvas, cell: Cell, room: Box, style: Style) -> None:
    """Picture, then words."""
    left = room.x
    if cell.chip or cell.sprite or cell.icon:
        left = _picture(canvas, cell, room)
    place = Box(left, room.y, room.right - left, room.h)
    if cell.plate and cell.text:
        _plate(canvas, cell, place)
        return
    ink = theme.INK900
    shown = theme.VALUE if cell.strong else style
    if cell.detail:
        _two_lines(canvas, cell, place, shown)
        return
    words(canvas, cell.text, place, shown, ink, cell.align)


def _two_lines(canvas: Canvas, cell: Cell, place: Box, style: Style) -> None:
    """Words, up to two lines of them, and the smaller line below, together in the middle."""
    low = min(place.h * 0.46, canvas.measure("Ag", theme.CAPTION)[1])
    fit, rows = fitting(canvas, cell.text, Box(place.x, place.y, place.w, place.h - low), style)
    high = min(place.h - low, canvas.measure("Ag", fit)[1] * rows)
    top = place.y + (place.h - low - high) / 2
    canvas.text(cell.text, Box(place.x, top, place.w, high), fit, theme.INK900, align=cell.align, lines=rows)
    words(canvas, cell.detail, Box(place.x, top + high, place.w, low), theme.CAPTION, theme.SLATE500, cell.align, most=1)


def _picture(canvas: Canvas, cell: Cell, room: Box) -> float:
    """Pictogram on its chip, or a sprite; where the words begin."""
    if cell.chip and not cell.icon:
        canvas.rect(Box(room.x, room.y + 3, 8, room.h - 6), cell.chip, radius=3)
        return room.x + 16
    side = min(room.h - 4, 32.0)
    box = Box(room.x, room.y + (room.h - side) / 2, side, side)
    if cell.sprite:
        canvas.sprite(cell.sprite, fitted(box, cell.aspect))
    else:
        if cell.chip:
            canvas.rect(box, cell.chip, radius=8)
        canvas.sprite(f"icons/{cell.icon}", square(*box.centre, side * 0.62), tint=theme.WHITE if cell.chip else theme.INK700)
    return box.right + 7


def _plate(canvas: Canvas, cell: Cell, room: Box) -> None:
    """Words as printed on a cable's label, one plate a line."""
    rows = [cell.text, *([cell.detail] if cell.detail else [])]
    high = min(room.h / len(rows) - 2, 30.0)
    top = room.y + (room.h - (high + 2) * len(rows)) / 2
    for index, text in enumerate(rows):
        box = Box(room.x, top + index * (high + 2) + 1, room.w, high)
        canvas.rect(box, "#FFF6D6", line="#C9B98A", width=1, radius=3)
        words(canvas, text, box.inset(4, 0), theme.PRINT, theme.INK900, most=1)
