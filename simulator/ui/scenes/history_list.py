"""The list of attempts: one row each, its jobs by pictogram and name, its mode by colour, pictogram and word."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import ClassVar

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.scenes.home import JOB_ICONS
from simulator.ui.views.attempts import AttemptLine
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.drawing import lettered, square, words
from simulator.ui.widgets.listing import Listing

SMALL = theme.Style(14, 600)


@dataclass(eq=False, kw_only=True)
class AttemptList(Listing):
    """Rows of attempts by id; `progress` writes how far each went instead of its points."""

    keeps_picture: ClassVar[bool] = False  # what it shows lies in mappings
    lines: dict[str, AttemptLine] = field(default_factory=dict)
    progress: dict[str, str] = field(default_factory=dict)

    def _row(self, canvas: Canvas, index: int, under: bool, at_cursor: bool) -> None:
        """Ground, then the columns."""
        line, place = self.lines[self.rows[index].key], self._place(index).inset(1, 3)
        edge = theme.BLUE600 if under or at_cursor else theme.MIST200
        canvas.rect(place, theme.BLUE100 if under else theme.PAPER, line=edge, width=2.5 if at_cursor else 1.4, radius=theme.RADIUS_TILE)
        put_badge(canvas, line.badge, square(place.x + 26, place.centre[1], 26))
        inner = Box(place.x + 50, place.y + 4, place.w - 50 - 34, place.h - 8)
        shares = (0.0, 0.19, 0.60, 0.78, 1.0)
        day, jobs, mode, result = (Box(inner.x + inner.w * a, inner.y, inner.w * (b - a) - 12, inner.h) for a, b in pairwise(shares))
        self._two(canvas, line.day, line.hour, day)
        self._jobs(canvas, line, jobs)
        self._mode(canvas, line, mode)
        self._result(canvas, line, result)
        canvas.sprite("icons/chevron-right", square(place.right - 20, place.centre[1], 22), tint=theme.SLATE500)

    @staticmethod
    def _two(canvas: Canvas, upper: str, lower: str, room: Box, align: str = "left") -> None:
        """A line and a smaller one below it."""
        half = room.h * 0.54
        words(canvas, upper, Box(room.x, room.y, room.w, half), theme.Style(15, 700), theme.INK900, align, valign="bottom", most=1)
        words(canvas, lower, Box(room.x, room.y + half, room.w, room.h - half), SMALL, theme.SLATE500, align, valign="top", most=1)

    @staticmethod
    def _jobs(canvas: Canvas, line: AttemptLine, room: Box) -> None:
        """Pictograms, then the names."""
        left = room.x
        for job in line.jobs:
            tile = Box(left, room.centre[1] - 16, 32, 32)
            canvas.rect(tile, theme.WHITE, line=theme.MIST300, radius=7)
            canvas.sprite(f"icons/{JOB_ICONS.get(job, 'briefcase')}", tile.inset(6), tint=theme.BLUE700)
            left += 36
        words(canvas, line.names, Box(left + 4, room.y, room.right - left - 4, room.h), SMALL, theme.INK900, most=3)

    @staticmethod
    def _mode(canvas: Canvas, line: AttemptLine, room: Box) -> None:
        """The mode's pill."""
        ground, icon = theme.MODES[line.mode]
        pill = Box(room.x, room.centre[1] - min(17.0, room.h / 2), room.w, min(34.0, room.h))
        canvas.rect(pill, ground, radius=pill.h / 2)
        lettered(canvas, pill.inset(8, 1), icon, line.mode_name, SMALL, theme.INK900, 18)

    def _result(self, canvas: Canvas, line: AttemptLine, room: Box) -> None:
        """Points and a bar, or how far it went."""
        if line.id in self.progress:
            self._two(canvas, self.progress[line.id], line.status_name, room)
            return
        if line.share is None:
            self._two(canvas, line.status_name, line.points, room)
            return
        upper = Box(room.x, room.y, room.w, room.h * 0.62)
        words(canvas, line.points, upper, theme.Style(15, 700), theme.INK900, valign="middle", most=1)
        track = Box(room.x, room.y + room.h * 0.70, room.w, 8)
        canvas.rect(track, theme.MIST200, radius=4)
        if line.share > 0:
            canvas.rect(Box(track.x, track.y, max(8.0, track.w * min(1.0, line.share)), 8), theme.TEAL600 if line.share >= 1 else theme.BLUE600, radius=4)

