"""What every instrument at hand is: its picture, its controls, what it hears. One file a kind, found by what it is for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import cos, radians, sin
from typing import TYPE_CHECKING, TypeVar

from simulator.base.msg import Scalar
from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.theme import INK700, LCD, LCD_INK, MIST300, WHITE, Style
from simulator.ui.views.instruments import Hanging, last_reading
from simulator.ui.views.work import WorkView
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import fitted, print_style, square, words
from simulator.ui.widgets.lcd import Lcd, draw_digits

if TYPE_CHECKING:
    from simulator.ui.sections.belt import Belt

BUTTON, GAP, NOTE = 44.0, 8.0, 36.0
NOTED = Style(14, 600)
Answer = Iterable[Intent | Open | Close]


class Face:
    """The instrument at hand, drawn large. Made anew for each instrument; what it remembers are its own attributes."""

    def __init__(self, belt: Belt, thing: Hanging) -> None:
        self.belt, self.thing = belt, thing

    @property
    def view(self) -> WorkView:
        """What is known of the attempt now."""
        return self.belt.view

    def say(self, code: str, **params: Scalar) -> str:
        """Words in the person's language."""
        return self.belt.say(code, **params)

    def widgets(self, room: Box) -> list[Widget]:
        """Its picture and controls in the upper part of the belt."""
        return []

    def hear(self, said: object) -> Answer | None:
        """Answers what was said; None where it is not for this face."""
        return None

    def told(self) -> None:
        """An entry was made."""

    def live(self) -> None:
        """A moment went on: writes anew what its display shows."""

    def jacks(self) -> dict[str, Point]:
        """Where its leads come out, by colour; empty for an instrument without leads."""
        return {}

    def last(self) -> str:
        """What the log says was read last; "" before the first reading."""
        return last_reading(self.belt.scene.desk.texts, self.view, self.thing.id)

    def note(self, room: Box) -> Widget:
        """The strip at the foot with what the log says was read last."""
        text = self.last()
        box = Box(room.x, room.bottom - NOTE, room.w, NOTE)
        return Noted("belt.noted", box, text=self.say("ui.belt.noted", value=text) if text else self.say("ui.belt.not_noted"))


Maker = Callable[["Belt", Hanging], Face]
FACES: dict[str, Maker] = {}
F = TypeVar("F", bound=type[Face])


def face(*uses: str) -> Callable[[F], F]:
    """Class decorator: things of these uses are shown by it."""

    def add(kind: F) -> F:
        FACES.update(dict.fromkeys(uses, kind))
        return kind

    return add


@dataclass(eq=False, kw_only=True)
class Picture(Widget):
    """A sprite that fills its box as far as its shape lets it."""

    focusable: bool = False
    solid: bool = False
    sprite: str = ""
    aspect: float = 1.0

    @property
    def place(self) -> Box:
        """Where the sprite is."""
        return fitted(self.box, self.aspect)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The sprite."""
        canvas.sprite(self.sprite, self.place)


@dataclass(eq=False, kw_only=True)
class Display(Lcd):
    """A display whose digits keep their size whatever the unit; its picture is kept while it shows the same."""

    bezel: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The picture kept for what it shows."""
        key = ("display", self.box, self.text, self.unit, self.note, self.places, self.bezel)
        canvas.layer(key, self.box, self._draw)

    def _draw(self, canvas: Canvas) -> None:
        """Frame, glass, note, digits, unit."""
        if self.bezel:
            canvas.rect(self.box, "#16222E", radius=7)
        glass = self.box.inset(5 if self.bezel else 0)
        canvas.rect(glass, LCD, radius=3)
        inside = glass.inset(6, 5)
        sign, small = (print_style(canvas, Style(size, 700)) for size in (min(16.0, max(12.0, inside.h * 0.4)), 12.0))
        head = 15.0 if self.note else 0.0
        wide = max(20.0, canvas.measure(self.unit, sign)[0] + 2) if self.unit else 0.0
        if self.note:
            canvas.text(self.note, Box(inside.x, inside.y - 3, inside.w, 16), small, LCD_INK)
        digits = Box(inside.x, inside.y + head, inside.w - wide, inside.h - head)
        if self.places or self.text:
            draw_digits(canvas, self.text, digits, self.places)
        canvas.text(self.unit, Box(digits.right, digits.y, wide, digits.h), sign, LCD_INK, align="right", valign="bottom")


@dataclass(eq=False, kw_only=True)
class Noted(Widget):
    """A dark strip with a pictogram and a line: what was noted last."""

    focusable: bool = False
    solid: bool = False
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Strip, pictogram, words."""
        canvas.rect(self.box, INK700, radius=8)
        canvas.sprite("icons/checklist", square(self.box.x + 18, self.box.centre[1], 20), tint=MIST300)
        words(canvas, self.text, Box(self.box.x + 34, self.box.y, self.box.w - 40, self.box.h), NOTED, WHITE)


def allowed(widgets: list[Widget], *, live: bool) -> list[Widget]:
    """Where nothing can be done (replay, demonstration, end), nothing can be taken in the hand, turned or acted on."""
    for widget in () if live else widgets:
        widget.load = None
        widget.enabled = widget.enabled and not isinstance(widget.says, Act | Open) and not hasattr(widget, "tells")
    return widgets


def spot(place: Box, size: Point, anchor: Point) -> Point:
    """Where an anchor of a sprite of that size is, once it fills a place."""
    return place.x + anchor[0] * place.w / size[0], place.y + anchor[1] * place.h / size[1]


def part(place: Box, size: Point, inner: Box) -> Box:
    """Where a piece of a sprite of that size is, once it fills a place."""
    across, down = place.w / size[0], place.h / size[1]
    return Box(place.x + inner.x * across, place.y + inner.y * down, inner.w * across, inner.h * down)


def pinned(canvas: Canvas, name: str, size: Point, axis: Point, at: Point, angle: float, scale: float) -> None:
    """A sprite whose axis lies on a point, turned clockwise about it."""
    dx, dy = (size[0] / 2 - axis[0]) * scale, (size[1] / 2 - axis[1]) * scale
    c, s = cos(radians(angle)), sin(radians(angle))
    x, y = at[0] + dx * c - dy * s, at[1] + dx * s + dy * c
    w, h = size[0] * scale, size[1] * scale
    canvas.sprite(name, Box(x - w / 2, y - h / 2, w, h), angle=angle)
