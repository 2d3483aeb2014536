"""What the warm-up is made of: a plug, ports, a knob, a picture that shows what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, degrees

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box
from simulator.ui.shapes import arc, turned
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import dashed, fitted, square, words
from simulator.ui.widgets.zone import Zone

SWEEP = 270.0
"""Degrees from a knob's least to its most."""
KEYS = {"left": -1, "down": -1, "minus": -1, "-": -1, "right": 1, "up": 1, "plus": 1, "+": 1}


@dataclass(eq=False, kw_only=True)
class Plug(Widget):
    """A thing to carry, drawn as it is, with its name below; away it leaves a dashed place."""

    sprite: str = ""
    aspect: float = 1.0
    text: str = ""
    gone: bool = False

    def _picture(self) -> Box:
        return fitted(Box(self.box.x + 12, self.box.y + 12, self.box.w - 24, self.box.h - 64), self.aspect)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Tile, picture, name."""
        away = self.gone or look.carried
        line = theme.AMBER500 if look.picked else theme.BLUE600 if look.hovered and not self.gone else theme.MIST300
        canvas.rect(self.box, theme.AMBER100 if look.picked else theme.WHITE, line=line, width=3 if look.picked or look.hovered else 1.4, radius=theme.RADIUS_CARD)
        canvas.sprite(self.sprite, self._picture(), alpha=0.3 if away else 1.0)
        if away:
            dashed(canvas, self.box.inset(5), theme.RADIUS_CARD)
        words(canvas, self.text, Box(self.box.x + 6, self.box.bottom - 48, self.box.w - 12, 44), theme.LABEL, theme.INK900, "center")

    def draw_carried(self, canvas: Canvas, x: float, y: float) -> None:
        """The picture at the pointer."""
        size = self._picture()
        canvas.sprite(self.sprite, Box(x - size.w / 2, y - size.h / 2, size.w, size.h))


@dataclass(eq=False, kw_only=True)
class Socket(Zone):
    """A port to try: it takes whatever is carried and lets the scene judge."""

    sprite: str = ""
    inserted: str = ""
    inserted_aspect: float = 1.0
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Metal plate, port, what is plugged in, name."""
        plate = Box(self.box.x, self.box.y, self.box.w, self.box.h - 48)
        canvas.rect(plate, "#C4CFD9", line="#76879A", width=1.6, radius=theme.RADIUS_CARD)
        for x, y in ((plate.x + 12, plate.y + 12), (plate.right - 12, plate.y + 12), (plate.x + 12, plate.bottom - 12), (plate.right - 12, plate.bottom - 12)):
            canvas.circle(x, y, 4, "#8C9BAB", line="#6B7C8E")
        side = min(plate.w, plate.h) * 0.42
        port = square(plate.centre[0], plate.y + plate.h * 0.36, side)
        canvas.sprite(self.sprite, port)
        if self.inserted:
            tall = plate.bottom - port.y - 6
            canvas.sprite(self.inserted, Box(port.centre[0] - tall * self.inserted_aspect / 2, port.y + 6, tall * self.inserted_aspect, tall))
        words(canvas, self.text, Box(self.box.x, plate.bottom + 4, self.box.w, 44), theme.LABEL, theme.INK900, "center")
        if look.offered:
            canvas.rect(plate.inset(-3), None, line=theme.AMBER500, width=4 if look.hovered or look.focused else 3, radius=theme.RADIUS_CARD + 3)
        if self.done:
            put_badge(canvas, "correct", Box(plate.right - 22, plate.y - 12, 34, 34), casing=True)


@dataclass(eq=False, kw_only=True)
class Knob(Widget):
    """A knob with numbers about it. A drag follows the hand; arrows, the wheel and a click on a number turn it too.

    `tells(value, settled)`: settled is false while a drag goes on.
    """

    reach: float = 3.0
    value: int = 0
    most: int = 10
    target: int = -1
    tells: Callable[[int, bool], object] = lambda value, settled: value
    _before: int = 0

    def _angle(self, value: int) -> float:
        """Where a number stands, degrees clockwise from the top."""
        return -SWEEP / 2 + SWEEP * value / self.most

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Dial, numbers, knob turned to its value."""
        x, y = self.box.centre
        r = min(self.box.w, self.box.h) / 2
        canvas.circle(x, y, r, theme.WHITE, line=theme.BLUE600 if look.hovered or look.pressed else theme.MIST300, width=2.5 if look.hovered else 1.6)
        canvas.line(arc(x, y, r * 0.66, -SWEEP / 2, SWEEP / 2), theme.MIST300, 3)
        for value in range(self.most + 1):
            self._number(canvas, value, x, y, r)
        side = r * 1.14
        canvas.sprite("tools/multimeter-knob", square(x, y, side), angle=self._angle(self.value) % 360)

    def _number(self, canvas: Canvas, value: int, x: float, y: float, r: float) -> None:
        """A number on the dial; the wanted one in an amber ring, the one pointed at bold."""
        (px, py), = turned(((x, y - r * 0.82),), (x, y), self._angle(value))
        if value == self.target:
            canvas.circle(px, py, 18, theme.AMBER100, line=theme.AMBER500, width=2.5)
        style = theme.Style(17 if value == self.value else 14, 700)
        words(canvas, str(value), square(px, py, 30), style, theme.INK900 if value in (self.value, self.target) else theme.SLATE500, "center", most=1)

    def _at(self, x: float, y: float) -> int:
        """The number nearest to a direction from the middle."""
        angle = degrees(atan2(x - self.box.centre[0], self.box.centre[1] - y))
        return round(min(SWEEP / 2, max(-SWEEP / 2, angle)) / SWEEP * self.most + self.most / 2)

    def _put(self, value: int, settled: bool) -> object:
        value = min(self.most, max(0, value))
        changed, self.value = value != self.value, value
        return self.tells(value, settled) if changed or settled else HANDLED

    def click(self) -> object | None:
        """Activated as a whole it does nothing."""
        return HANDLED

    def click_at(self, x: float, y: float) -> object | None:
        """Turns to the number that was clicked."""
        return self._put(self._at(x, y), True)

    def grab(self, x: float, y: float) -> bool:
        """A drag turns it."""
        self._before = self.value
        return True

    def drag_to(self, x: float, y: float) -> object | None:
        """Follows the hand."""
        return self._put(self._at(x, y), False)

    def drop(self, x: float, y: float) -> object | None:
        """The hand lets go."""
        return self._put(self._at(x, y), True)

    def put_back(self) -> None:
        """As before the drag."""
        self.value = self._before

    def key(self, event: KeyDown) -> object | None:
        """Arrows."""
        by = KEYS.get(event.key)
        return None if by is None else self._put(self.value + by, True)

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel."""
        return self._put(self.value + steps, True)


@dataclass(eq=False, kw_only=True)
class Picture(Widget):
    """A sprite that only shows something; `badge` is a state in its corner."""

    focusable: bool = False
    solid: bool = False
    sprite: str = ""
    aspect: float = 1.0
    badge: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The sprite in its proportions."""
        place = fitted(self.box, self.aspect)
        canvas.sprite(self.sprite, place)
        if self.badge:
            put_badge(canvas, self.badge, Box(place.right - 14, place.y - 14, 36, 36), casing=True)


@dataclass(eq=False, kw_only=True)
class Chip(Widget):
    """One of the exercises in the row on top: pictogram, name, state by shape."""

    text: str = ""
    icon: str = ""
    state: str = "later"
    chosen: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Amber for the one at hand, teal for what is done."""
        ground = theme.AMBER100 if self.chosen else theme.TEAL100 if self.state == "correct" else theme.WHITE
        line = theme.AMBER600 if self.chosen else theme.TEAL600 if self.state == "correct" else theme.MIST300
        canvas.rect(self.box, ground, line=theme.BLUE600 if look.hovered else line, width=2.5 if self.chosen or look.hovered else 1.4, radius=theme.RADIUS_TILE)
        canvas.sprite(f"icons/{self.icon}", square(self.box.x + 26, self.box.centre[1], 26), tint=theme.INK900)
        words(canvas, self.text, Box(self.box.x + 46, self.box.y + 2, self.box.w - 46 - 36, self.box.h - 4), theme.LABEL, theme.INK900)
        put_badge(canvas, self.state, square(self.box.right - 20, self.box.centre[1], 24))
