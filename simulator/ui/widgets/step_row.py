"""A row of the job card: a step and how it stands."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import (
    AMBER500,
    INK900,
    MIST100,
    MIST200,
    RADIUS_BUTTON,
    SLATE400,
    SLATE500,
    TEAL100,
    TEAL700,
    VERM100,
    VERM700,
    WHITE,
    Style,
)
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import fits, fitting, square, words

NAME = Style(15, 600)
AROUND = 4.0
STATES = {
    "done": (None, TEAL100, TEAL700, INK900, "correct"),
    "now": (INK900, AMBER500, INK900, WHITE, ""),
    "wrong": (VERM100, WHITE, VERM700, VERM700, "wrong"),
    "later": (None, MIST100, SLATE400, SLATE500, ""),
    "locked": (None, MIST100, SLATE400, SLATE500, "locked"),
}
"""Row, tile, pictogram, words, badge."""


@dataclass(eq=False, kw_only=True)
class StepRow(Widget):
    """A step: pictogram tile, words, badge by state (done, now, wrong, later, locked)."""

    text: str = ""
    icon: str = ""
    state: str = "later"

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Its picture, kept for what it shows."""
        under = look.hovered and self.enabled and self.says is not None
        canvas.layer(("step", self.box, self.text, self.icon, self.state, self.peers, under), self.box.inset(-AROUND), lambda inner: self._draw(inner, under=under))

    def _draw(self, canvas: Canvas, *, under: bool) -> None:
        """Row, tile with badge, words, what may be done."""
        ground, tile, tint, ink, badge = STATES[self.state]
        if under:
            ground = ground or MIST100
            tile = MIST200 if tile == MIST100 else tile
        if ground:
            canvas.rect(self.box, ground, radius=RADIUS_BUTTON)
        seat = square(self.box.x + 27, self.box.centre[1], 38)
        canvas.rect(seat, tile, radius=RADIUS_BUTTON)
        canvas.sprite(f"icons/{self.icon}", square(*seat.centre, 22), tint=tint)
        if badge:
            put_badge(canvas, badge, square(seat.right - 2, seat.bottom - 3, 18), casing=True)
        self._words(canvas, ink, seat)

    def _as_large(self, canvas: Canvas, beside: Box, whole: Box) -> bool:
        """Whether the words stand beside a mark as large as without it."""
        sizes = [fitting(canvas, self.text, room, NAME, peers=self.peers)[0].size for room in (beside, whole)]
        return sizes[0] >= sizes[1] and fits(canvas, self.text, beside, NAME)

    def _words(self, canvas: Canvas, ink: str, seat: Box) -> None:
        """The name and, at the right, where it leads."""
        mark = {"now": "chevron-right", "wrong": "redo"}.get(self.state, "")
        whole = Box(seat.right + 10, self.box.y + 1, self.box.right - seat.right - 16, self.box.h - 2)
        beside = Box(whole.x, whole.y, whole.w - 24, whole.h)
        if mark and not self._as_large(canvas, beside, whole):
            mark = ""  # the words come first; colour and tile say the same
        words(canvas, self.text, beside if mark else whole, NAME, ink, peers=self.peers)
        if mark:
            tint = AMBER500 if self.state == "now" else VERM700
            canvas.sprite(f"icons/{mark}", square(self.box.right - 17, self.box.centre[1], 20), tint=tint)
