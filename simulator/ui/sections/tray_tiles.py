"""Widgets of the parts tray: a tile with a printed sticker, a group's tab, and the switch between taking and looking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column
from simulator.ui.theme import (
    BLUE100,
    BLUE600,
    BLUE700,
    INK600,
    INK900,
    MIST100,
    MIST200,
    MIST300,
    PRINT,
    RADIUS_BUTTON,
    TEAL600,
    WHITE,
    Style,
)
from simulator.ui.widgets.base import Look
from simulator.ui.widgets.drawing import fitting, print_style, square, words
from simulator.ui.widgets.tabs import Tab
from simulator.ui.widgets.tile import Tile
from simulator.ui.widgets.toggle import Toggle

SMALL = Style(13, 600)
EDGE = 6.0
"""What a name keeps from the thick outline of a packed tile."""


@dataclass(frozen=True, slots=True)
class Dragged:
    """Said: what is not carried was dragged away all the same; a click on it says `says`."""

    says: object


@dataclass(eq=False, kw_only=True)
class TrayTile(Tile):
    """A part: picture, name, and a sticker with what is printed on it (a serial, a section).

    `worn` says so of gear on the person's body, `at_hand` marks what lies on the bench.
    """

    print: str = ""
    worn: str = ""
    at_hand: bool = False
    wheels: Callable[[int], object] = lambda steps: None

    def grab(self, x: float, y: float) -> bool:
        """What is only clicked may be dragged by mistake: that is answered too."""
        return self.load is None and self.says is not None

    def drop(self, x: float, y: float) -> object | None:
        """Let go where it was it is a click after all."""
        return self.says if self.holds(x, y) else Dragged(self.says)

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel turns the tray's pages."""
        return self.wheels(-steps)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The tile, then its sticker."""
        super().draw(canvas, look)
        face = self._face(look)
        if self.worn:
            pill = Box(face.x + 5, face.y + 5, face.w * 0.62, 20)
            canvas.rect(pill, TEAL600, radius=10)
            words(canvas, self.worn, pill.inset(5, 0), SMALL, WHITE, "center", most=1)
        elif self.print and not look.carried:
            style = print_style(canvas, PRINT)
            wide = canvas.measure(self.print, style)[0] + 8
            sticker = Box(face.x + 4, face.y + 4, wide, 17)
            canvas.rect(sticker, "#FFF8E3", line=MIST300, width=1, radius=3)
            canvas.text(self.print, sticker, style, INK900, align="center")

    def _lettering(self, canvas: Canvas, face: Box) -> tuple[Style, int]:
        """A little smaller than elsewhere."""
        return fitting(canvas, self.text, Box(0, 0, face.w - 2 * self._clear(canvas), face.h * 0.5), SMALL, peers=self.peers)

    def _foot(self, canvas: Canvas, face: Box) -> Box:
        """Two lines at most, clear of the outline: names are long, tiles narrow."""
        style, rows = self._lettering(canvas, face)
        high = max(22.0, canvas.measure("Ag", style)[1] * rows + 6)
        return Box(face.x, face.bottom - high, face.w, high)

    def _name(self, canvas: Canvas, face: Box, colour: str) -> None:
        """The name below the picture."""
        foot = self._foot(canvas, face)
        clear = self._clear(canvas)
        style, rows = self._lettering(canvas, face)
        canvas.text(self.text, Box(foot.x + clear, foot.y, foot.w - 2 * clear, foot.h - 4), style, colour, align="center", lines=rows)

    @staticmethod
    def _clear(canvas: Canvas) -> float:
        """What a name keeps from the sides: large text needs every pixel."""
        return EDGE if canvas.text_scale < 1.5 else 2.0

    def _window(self, canvas: Canvas, face: Box) -> Box:
        """Beside its sticker."""
        room = super()._window(canvas, face)
        return Box(room.x + 18, room.y + 4, room.w - 16, room.h - 4) if self.print or self.worn else room

    def _outline(self, canvas: Canvas, look: Look, face: Box) -> None:
        """On the bench it is blue."""
        super()._outline(canvas, look, face)
        if self.at_hand and not look.picked:
            canvas.rect(face.inset(1), None, line=BLUE600, width=2.5, radius=9)


@dataclass(eq=False, kw_only=True)
class GroupTab(Tab):
    """A group of parts: pictogram above its word."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """White with a line; chosen it is blue."""
        ground = BLUE100 if self.chosen else MIST100 if look.hovered or look.pressed else WHITE
        line = BLUE600 if self.chosen or look.hovered else MIST300
        canvas.rect(self.box.inset(0.5, 1.5), ground, line=line, width=2.5 if self.chosen else 1.5, radius=RADIUS_BUTTON)
        ink = BLUE700 if self.chosen else INK900
        middle = self.box.centre[0]
        canvas.sprite(f"icons/{self.icon}", square(middle, self.box.y + 13, 19), tint=ink)
        room = Box(self.box.x + 3, self.box.y + 22, self.box.w - 6, self.box.h - 26)
        words(canvas, self.text, room, SMALL, ink, "center", most=1, peers=self.peers)


@dataclass(eq=False, kw_only=True)
class TrayMode(Toggle):
    """Two words above each other with a pictogram each."""

    icons: tuple[str, str] = ("", "")

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Ground, the chosen half, both words."""
        canvas.rect(self.box, MIST300 if look.hovered else MIST200, line=MIST300, width=1.2, radius=RADIUS_BUTTON)
        for index, half in enumerate(column(self.box.inset(3), 2, 2)):
            chosen = index == self.chosen
            if chosen:
                canvas.rect(half, BLUE600, radius=RADIUS_BUTTON - 2)
            ink = WHITE if chosen else INK600
            canvas.sprite(f"icons/{self.icons[index]}", square(half.x + 15, half.centre[1], 19), tint=ink)
            words(canvas, self.choices[index], Box(half.x + 28, half.y, half.w - 31, half.h), SMALL, ink, peers=self.choices)

    def click_at(self, x: float, y: float) -> object | None:
        """The half that was clicked."""
        return self.choose(int(y >= self.box.centre[1]))
