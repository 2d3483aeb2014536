"""A tile of the tray or the tool belt: something to pick up."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import (
    AMBER100,
    AMBER500,
    BLUE600,
    INK900,
    MIST200,
    MIST300,
    PAPER,
    PRINT,
    RADIUS_TILE,
    SLATE500,
    TEAL600,
    WHITE,
    Style,
)
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import counter, dashed, fitted, fitting, square, words

NAME = Style(14, 600)
AROUND = 4.0

EDGE = 4.0
"""What a name keeps from the outline of its tile."""


@dataclass(eq=False, kw_only=True)
class Tile(Widget):
    """A thing with picture, name and number left. `load` is what is carried, `aspect` width by height of the sprite.

    `packed` marks it as chosen among several, `footer` sets the name on a strip (tool belt).
    """

    sprite: str = ""
    text: str = ""
    count: int | None = None
    packed: bool = False
    footer: bool = False
    aspect: float = 1.0

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Where it went while it is carried; else its picture, kept as long as no hand is near."""
        touched = look.hovered or look.pressed or look.picked or look.offered
        key = self.kept()
        if look.carried:
            self._away(canvas)
        elif touched or not key:
            self._draw(canvas, look)
        else:
            canvas.layer(key, self.box.inset(-AROUND), lambda inner: self._draw(inner, look))

    def kept(self) -> tuple[Hashable, ...]:
        """What its picture depends on while nobody touches it; empty for a kind that is drawn anew each time."""
        return self._seen() if type(self) is Tile else ()

    def _seen(self) -> tuple[Hashable, ...]:
        return (type(self).__name__, self.box, self.sprite, self.text, self.count, self.packed, self.footer, self.aspect, self.enabled, self.peers)

    def _draw(self, canvas: Canvas, look: Look) -> None:
        """Ground by state, picture, name, number and mark."""
        face = self._face(look)
        self._ground(canvas, look, face)
        canvas.sprite(self.sprite, fitted(self._window(canvas, face), self.aspect), alpha=1.0 if self.enabled else 0.35)
        self._name(canvas, face, INK900 if self.enabled else SLATE500)
        self._outline(canvas, look, face)
        self._marks(canvas, look, face)

    def _face(self, look: Look) -> Box:
        """The tile without its lip; lifted by 1 px under the pointer."""
        lift = 1.0 if look.hovered and self.enabled and not look.pressed else 0.0
        return Box(self.box.x + 1, self.box.y + 2 - lift, self.box.w - 2, self.box.h - 5)

    def _ground(self, canvas: Canvas, look: Look, face: Box) -> None:
        """Lip and sheet."""
        canvas.rect(face.moved(0, 2), MIST300, radius=RADIUS_TILE)
        ground = AMBER100 if look.picked else WHITE if self.enabled else PAPER
        canvas.rect(face, ground, line=MIST300, radius=RADIUS_TILE)

    def _outline(self, canvas: Canvas, look: Look, face: Box) -> None:
        """The state's line: held amber, packed teal, under the pointer blue."""
        colour = AMBER500 if look.picked or look.offered else TEAL600 if self.packed else BLUE600 if look.hovered and self.enabled else ""
        if colour:
            canvas.rect(face.inset(1), None, line=colour, width=3, radius=RADIUS_TILE - 1)

    def _lettering(self, canvas: Canvas, face: Box) -> tuple[Style, int]:
        """Style and lines of the name, in at most half of the tile."""
        room = Box(0, 0, face.w - 2 * EDGE, max(canvas.measure("Ag", NAME)[1], face.h * 0.48))
        return fitting(canvas, self.text, room, NAME, peers=self.peers)

    def _foot(self, canvas: Canvas, face: Box) -> Box:
        """Where the name stands."""
        style, rows = self._lettering(canvas, face)
        line = canvas.measure("Ag", style)[1]
        high = max(26.0, line * rows + 8) if self.text else 0.0
        return Box(face.x, face.bottom - high, face.w, high)

    def _window(self, canvas: Canvas, face: Box) -> Box:
        """Where the picture stands."""
        foot = self._foot(canvas, face)
        return Box(face.x + 8, face.y + 5, face.w - 16, max(8.0, foot.y - face.y - (8 if self.footer or not self.text else 4)))

    def _name(self, canvas: Canvas, face: Box, colour: str) -> None:
        """The name, on its strip in the belt."""
        foot = self._foot(canvas, face)
        if self.footer and self.text:
            canvas.rect(foot, MIST200, radius=RADIUS_TILE)
            canvas.rect(Box(foot.x, foot.y, foot.w, RADIUS_TILE), MIST200)
        room = Box(foot.x + EDGE, foot.y, foot.w - 2 * EDGE, foot.h - (0 if self.footer else 5))
        style, rows = self._lettering(canvas, face)
        canvas.text(self.text, room, style, colour, align="center", lines=rows)

    def _marks(self, canvas: Canvas, look: Look, face: Box) -> None:
        """Number left, check of a packed one, hand of a held one, padlock."""
        corner = Box(face.right - 24, face.y + 3, 21, 21)
        if not self.enabled:
            put_badge(canvas, "locked", corner)
        elif look.picked:
            x, y = corner.centre
            canvas.circle(x, y, 12, AMBER500)
            canvas.sprite("icons/hand", square(x, y, 17), tint=INK900)
        elif self.packed:
            put_badge(canvas, "correct", corner)
        elif self.count is not None:
            counter(canvas, face.right - 4, face.y + 4, self.count, PRINT)

    def _away(self, canvas: Canvas) -> None:
        """The place of a thing that is in the hand."""
        face = Box(self.box.x + 2, self.box.y + 3, self.box.w - 4, self.box.h - 7)
        canvas.rect(face, WHITE + "40", radius=RADIUS_TILE)
        dashed(canvas, face, RADIUS_TILE)
        canvas.sprite(self.sprite, fitted(self._window(canvas, face), self.aspect), alpha=0.3)
        foot = self._foot(canvas, face)
        words(canvas, self.text, Box(foot.x + EDGE, foot.y, foot.w - 2 * EDGE, foot.h - 5), NAME, SLATE500, "center", peers=self.peers)

    def draw_carried(self, canvas: Canvas, x: float, y: float) -> None:
        """The picture at the pointer, as large as on the tile."""
        side = self.box.inset(10, 14)
        canvas.sprite(self.sprite, fitted(Box(x - side.w / 2, y - side.h / 2, side.w, side.h), self.aspect))
