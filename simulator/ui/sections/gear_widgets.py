"""Widgets of dressing: a place of the body with its ring, the person who is given gear, a stack of gear in the tray."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.sections.gear_baked import Baked
from simulator.ui.theme import (
    AMBER500,
    BLUE600,
    CAPTION,
    INK600,
    INK900,
    MIST300,
    PAPER,
    SLATE400,
    SLATE500,
    TEAL100,
    TEAL600,
    TEAL700,
    VERM600,
    WHITE,
)
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Look
from simulator.ui.widgets.drawing import fitting, square, words
from simulator.ui.widgets.tile import Tile
from simulator.ui.widgets.zone import Zone

RING = 25.0
MARKS = {"seen": "visibility", "accepted": "check", "rejected": "cross", "worn": "person", "placed": "map-pin"}
"""Pictogram of what was done with an item."""


@dataclass(eq=False, kw_only=True)
class Marker(Baked, Zone):
    """A place of the body: ring and word. It takes gear; where something is worn it is picked up from here.

    `judged` lets right and open be told by colour and badge, else the ring only tells worn from bare.
    """

    icon: str = ""
    text: str = ""
    worn: bool = False
    needed: bool = False
    judged: bool = False
    sprite: str = ""
    aspect: float = 1.0

    @property
    def ring(self) -> tuple[float, float]:
        """Middle of the ring."""
        return self.box.centre[0], self.box.y + RING + 2

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Ring with pictogram, badge, word on a chip."""
        x, y = self.ring
        line, ink = (INK900, INK900) if self.worn else (SLATE400, SLATE500)
        if self.judged and self.worn:
            line, ink = TEAL600, TEAL700
        if look.picked or look.offered:
            line = AMBER500
        elif look.hovered:
            line = BLUE600
        canvas.circle(x, y, RING, TEAL100 if self.judged and self.worn else WHITE, line=line, width=3.5 if line == AMBER500 else 2.5)
        canvas.sprite(f"icons/{self.icon}", square(x, y, 26), tint=ink, alpha=0.4 if look.carried else 1.0)
        self._badge(canvas, x, y)
        room = Box(self.box.x - 4, y + RING + 2, self.box.w + 8, self.box.bottom - y - RING - 4)
        style, lines = fitting(canvas, self.text, room, CAPTION)
        wide, high = canvas.measure(self.text, style)
        wide, high = min(room.w, wide if lines == 1 else room.w) + 12, min(room.h, high * lines + 2)
        chip = Box(x - wide / 2, room.y, wide, high)
        canvas.rect(chip, WHITE + "E0", radius=min(11.0, high / 2))
        words(canvas, self.text, Box(room.x, room.y, room.w, high), CAPTION, INK900, "center")

    def _badge(self, canvas: Canvas, x: float, y: float) -> None:
        """Worn or open, where the mode tells."""
        if self.judged and (self.worn or self.needed):
            put_badge(canvas, "correct" if self.worn else "later", square(x + 18, y + 17, 19), casing=True)

    def draw_carried(self, canvas: Canvas, x: float, y: float) -> None:
        """What is taken off, at the pointer."""
        high = 64.0
        canvas.sprite(self.sprite, Box(x - high * self.aspect / 2, y - high / 2, high * self.aspect, high))


@dataclass(eq=False, kw_only=True)
class PersonZone(Zone):
    """The person in the work view: whatever is carried may be offered to him."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """An outline while something is held out to him."""
        if look.offered:
            canvas.rect(self.box.inset(2), None, line=AMBER500, width=4 if look.hovered else 2.5, radius=22)


@dataclass(eq=False, kw_only=True)
class StackTile(Baked, Tile):
    """A stack of things of one type; a column of marks tells what was done with each of them."""

    marks: tuple[str, ...] = ()
    looking: bool = False

    def paint(self, canvas: Canvas, look: Look) -> None:
        """The tile, then its marks."""
        Tile.draw(self, canvas, look)
        if look.carried:
            return
        face = self._face(look)
        side = min(15.0, (self._foot(canvas, face).y - face.y - 4) / max(1, len(self.marks)) - 1)
        for index, mark in enumerate(self.marks):
            self._mark(canvas, mark, face.x + 5 + side / 2, face.y + 5 + side / 2 + index * (side + 1.5), side)

    def _window(self, canvas: Canvas, face: Box) -> Box:
        """Where the picture stands: beside the marks."""
        room = super()._window(canvas, face)
        return Box(room.x + 12, room.y, room.w - 14, room.h)

    @staticmethod
    def _mark(canvas: Canvas, mark: str, x: float, y: float, side: float) -> None:
        """An empty ring for what nobody looked at, else a disc with a pictogram."""
        if mark == "new":
            canvas.circle(x, y, side / 2, PAPER, line=SLATE400, width=1.6)
            return
        ground = {"rejected": VERM600, "accepted": TEAL600}.get(mark, INK600)
        canvas.circle(x, y, side / 2, ground)
        canvas.sprite(f"icons/{MARKS[mark]}", square(x, y, side - 3.5), tint=WHITE)

    def _outline(self, canvas: Canvas, look: Look, face: Box) -> None:
        """Under the glass every tile has a thin line of the hand's colour when it is pointed at."""
        if self.looking and not look.hovered:
            canvas.rect(face.inset(0.5), None, line=MIST300, width=1.5, radius=9)
        super()._outline(canvas, look, face)

    def _marks(self, canvas: Canvas, look: Look, face: Box) -> None:
        """The number left sits at the right; no padlock on an empty stack."""
        if self.enabled or look.picked:
            super()._marks(canvas, look, face)
