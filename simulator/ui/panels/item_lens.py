"""Widgets of the close look: the glass, and a small picture of each thing of the kind."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import ClassVar

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.sections import gear_art
from simulator.ui.sections.gear_widgets import MARKS
from simulator.ui.theme import (
    AMBER500,
    BLUE100,
    BLUE600,
    CAPTION,
    INK600,
    INK900,
    MIST100,
    MIST200,
    MIST300,
    PAPER,
    RADIUS_TILE,
    SLATE400,
    TEAL600,
    VERM600,
    WHITE,
)
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import fitted, square, words


@dataclass(eq=False, kw_only=True)
class Glass(Widget):
    """The round glass over a thing. `finding` is what the picture shows; `find_ring` marks it where the mode tells."""

    keeps_picture: ClassVar[bool] = False  # a type of the catalogue holds mappings
    kind: object = None
    sprite: str = ""
    aspect: float = 1.0
    close: bool = False
    finding: str = ""
    date: str = ""
    serial: str = ""
    judged: str = ""
    tip: str = ""

    @property
    def radius(self) -> float:
        """Of the glass with its ring."""
        return min(self.box.w, self.box.h) / 2

    def holds(self, x: float, y: float) -> bool:
        """Only the round counts."""
        cx, cy = self.box.centre
        return hypot(x - cx, y - cy) <= self.radius

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Glass, ring, what is to be done."""
        x, y = self.box.centre
        r = self.radius
        key = ("glass", self.box, self.sprite, self.close, self.finding, self.date, self.serial, type(self.kind), getattr(self.kind, "id", ""))
        canvas.layer(key, self.box, self._picture)
        ring = BLUE600 if look.hovered and self.says is not None else INK900
        canvas.circle(x, y, r, None, line=ring, width=7)
        canvas.circle(x, y, r - 7, None, line=WHITE, width=2)
        if not self.close and self.tip:
            self._tip(canvas, x, y + r - 46)
        if self.judged:
            put_badge(canvas, "correct" if self.judged == "accept" else "wrong", square(x + r * 0.72, y - r * 0.72, 46), casing=True)

    def _picture(self, canvas: Canvas) -> None:
        """What lies under the glass."""
        x, y = self.box.centre
        r = self.radius
        with canvas.circle_clip(x, y, r - 4) as inner:
            inner.rect(self.box, MIST100 if self.close else MIST200)
            inner.polygon([(self.box.x, y + r * 0.45), (self.box.right, y + r * 0.1), (self.box.right, self.box.bottom), (self.box.x, self.box.bottom)], MIST200 if self.close else MIST300)
            gear_art.draw_thing(inner, square(x, y, r * 1.56), self.kind, self.sprite, self.aspect, self.finding, close=self.close)
            if self.date:
                gear_art.draw_tag(inner, x - 58, y + r - 112, self.date)

    def _tip(self, canvas: Canvas, x: float, y: float) -> None:
        """A chip that tells to look closer."""
        wide = min(self.radius * 1.5, canvas.measure(self.tip, CAPTION)[0] + 44)
        chip = Box(x - wide / 2, y - 17, wide, 34)
        canvas.rect(chip, INK900, radius=17)
        canvas.sprite("icons/zoom-in", square(chip.x + 20, y, 20), tint=AMBER500)
        words(canvas, self.tip, Box(chip.x + 34, chip.y, chip.w - 42, chip.h), CAPTION, WHITE, most=1)


@dataclass(eq=False, kw_only=True)
class Thumb(Widget):
    """One of the things of a kind, with what was done with it."""

    sprite: str = ""
    aspect: float = 1.0
    mark: str = "new"
    text: str = ""
    chosen: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A small card with its mark."""
        line = BLUE600 if self.chosen or look.hovered else MIST300
        canvas.rect(self.box, BLUE100 if self.chosen else WHITE, line=line, width=2.5 if self.chosen else 1.4, radius=RADIUS_TILE)
        canvas.sprite(self.sprite, fitted(Box(self.box.x + 8, self.box.y + 8, self.box.w - 16, self.box.h - 30), self.aspect))
        words(canvas, self.text, Box(self.box.x + 4, self.box.bottom - 21, self.box.w - 8, 19), CAPTION, INK900, "center", most=1)
        x, y = self.box.right - 12, self.box.y + 12
        if self.mark == "new":
            canvas.circle(x, y, 7, PAPER, line=SLATE400, width=1.8)
            return
        ground = {"rejected": VERM600, "accepted": TEAL600}.get(self.mark, INK600)
        canvas.circle(x, y, 9, ground)
        canvas.sprite(f"icons/{MARKS[self.mark]}", square(x, y, 13), tint=WHITE)
