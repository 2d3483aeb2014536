"""The torque wrench at hand: a dial for large steps, a stepper for small ones. It is set a moment after the hand rests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin
from typing import TYPE_CHECKING

from simulator.i18n.languages import language
from simulator.i18n.numbers import shifted, trimmed
from simulator.i18n.texts import NO_VALUE
from simulator.mechanics.cabling.plugs import SetWrench
from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box
from simulator.ui.hands import Tool
from simulator.ui.intent import Act
from simulator.ui.sections.belt_face import NOTED, Answer, Face, Picture, face
from simulator.ui.shapes import sector
from simulator.ui.theme import AMBER500, BLUE400, INK700, INK900, MIST300, PRINT, SLATE400, VALUE, WHITE
from simulator.ui.views.instruments import Hanging, wrench_scale
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.carrying import Picked
from simulator.ui.widgets.drawing import print_style, words
from simulator.ui.widgets.stepper import Stepper

if TYPE_CHECKING:
    from simulator.ui.sections.belt import Belt

FINE_MN_M, RESTS_MS = 50, 600
SWEEP = 125.0
"""The scale goes from minus to plus so many degrees, 0 at the top."""


@dataclass(frozen=True, slots=True)
class Turned:
    """Said: the handle was turned to a value; it is set when the hand rests."""

    tool: str
    mn_m: int


@face("torque_wrench")
class Wrench(Face):
    """A torque wrench. `turned` is where the handle is while it is not yet set."""

    def __init__(self, belt: Belt, thing: Hanging) -> None:
        super().__init__(belt, thing)
        self.turned: int | None = None
        self._since = -1
        scale = wrench_scale(self.view.sheet.catalog, thing.type)
        assert scale is not None
        self.least, self.most = scale

    @property
    def set_mn_m(self) -> int:
        """What it is set to; 0 for a wrench nobody has touched."""
        seen = self.view.seen.instruments.get(self.thing.id)
        return seen.set_mn_m if seen else 0

    @property
    def value(self) -> int:
        """Where the handle is."""
        return self.set_mn_m if self.turned is None else self.turned

    def widgets(self, room: Box) -> list[Widget]:
        """Picture of the wrench, dial, stepper, what to do with it."""
        picture = Box(room.x, room.y + 4, room.w, 44)
        step = Box(room.x, room.bottom - 96, room.w, 46)
        dial = Box(room.x, picture.bottom + 4, room.w, step.y - picture.bottom - 12)
        lang = language(self.belt.scene.desk.texts.lang)
        coarse = 1000 if self.most > 10_000 else 500
        return [
            Picture("wrench.body", picture, sprite="tools/torque-wrench-closeup", aspect=256 / 58),
            Dial(
                "wrench.dial", dial, value=self.value, least=self.least, most=self.most, by=coarse, fresh=self.set_mn_m == 0,
                number=lambda mn_m: trimmed(mn_m, 3, lang), rests=self._rests, tells=self._turns, hint=self.say("ui.belt.dial"),
            ),
            Stepper(
                "wrench.value", step, value=self.value, least=self.least, most=self.most, by=FINE_MN_M, tells=self._turns,
                shows=lambda mn_m: shifted(mn_m, 3, 2, lang) if mn_m else NO_VALUE, hint=self.say("ui.belt.fine"),
            ),
            Hold("wrench.hold", Box(room.x, room.bottom - 44, room.w, 44), text=self.say("ui.belt.to_port")),
        ]  # fmt: skip

    def _turns(self, mn_m: int) -> Turned:
        return Turned(self.thing.id, mn_m)

    def _set(self) -> Act | None:
        """Sets the wrench where the handle is, if that is another value."""
        value, self.turned = self.turned, None
        return Act(SetWrench(tool=self.thing.id, mn_m=value, by=self.view.me)) if value is not None and value != self.set_mn_m else None

    def _rests(self, now_ms: int) -> object | None:
        """Asked all the time: sets the wrench once the hand has rested."""
        if self.turned is None:
            return None
        if self._since < 0:
            self._since = now_ms
        return self._set() if now_ms - self._since >= RESTS_MS else None

    def hear(self, said: object) -> Answer | None:
        """The handle was turned, or the wrench was taken up: then it is set at once."""
        if isinstance(said, Turned) and said.tool == self.thing.id:
            self.turned, self._since = said.mn_m, -1
            return ()
        if isinstance(said, Picked) and isinstance(said.load, Tool) and said.load.id == self.thing.id and self.turned is not None:
            done = self._set()
            return [done] if done else ()
        return None


@dataclass(eq=False, kw_only=True)
class Hold(Widget):
    """What to do with a tool in the hand."""

    focusable: bool = False
    solid: bool = False
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A hand and a line."""
        canvas.rect(self.box, INK700, radius=8)
        canvas.sprite("icons/hand", Box(self.box.x + 8, self.box.centre[1] - 11, 22, 22), tint=AMBER500)
        words(canvas, self.text, Box(self.box.x + 36, self.box.y, self.box.w - 42, self.box.h), NOTED, WHITE)


@dataclass(eq=False, kw_only=True)
class Dial(Widget):
    """A round scale with a pointer: dragged, clicked, turned by wheel or arrows in large steps."""

    value: int = 0
    least: int = 0
    most: int = 0
    by: int = 500
    fresh: bool = False
    number: Callable[[int], str] = str
    tells: Callable[[int], object] = lambda value: value
    rests: Callable[[int], object | None] = lambda now_ms: None
    reach: float = 4.0
    _before: int = 0

    def visual_key(self, look: Look) -> object:
        """Its own values; the callables never change its picture."""
        return type(self), self.box, self.value, self.least, self.most, look.hovered, look.pressed, look.focused

    @property
    def middle(self) -> tuple[float, float, float]:
        """Centre and radius of the scale."""
        return *self.box.centre, min(self.box.w, self.box.h) / 2 - 3

    def angle(self, value: int) -> float:
        """Where a value stands, degrees clockwise from the top."""
        return SWEEP * (2 * (value - self.least) / max(1, self.most - self.least) - 1)

    def spot(self, value: int) -> tuple[float, float]:
        """The place of a value on the scale."""
        x, y, r = self.middle
        angle = radians(self.angle(value))
        return x + r * 0.8 * sin(angle), y - r * 0.8 * cos(angle)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Ring, marks, numbers, pointer, value."""
        x, y, r = self.middle
        canvas.circle(x, y, r, INK900, line=BLUE400 if look.hovered else SLATE400, width=3)
        canvas.polygon(sector(x, y, r - 7, r - 12, -SWEEP, SWEEP), INK700)
        if self.value >= self.least:
            canvas.polygon(sector(x, y, r - 7, r - 12, -SWEEP, max(-SWEEP + 2, self.angle(self.value))), AMBER500)
        self._marks(canvas, x, y, r)
        self._pointer(canvas, x, y, r)
        canvas.text("N·m", Box(x - 30, y + r * 0.42, 60, 22), print_style(canvas, VALUE), MIST300, align="center")

    def _marks(self, canvas: Canvas, x: float, y: float, r: float) -> None:
        style = print_style(canvas, PRINT)
        span = self.most - self.least
        big = 5000 if span > 10_000 else 1000
        for value in range(self.least, self.most + 1, self.by):
            angle = radians(self.angle(value))
            inner = r - (22 if value % big == 0 else 17)
            canvas.line([(x + (r - 13) * sin(angle), y - (r - 13) * cos(angle)), (x + inner * sin(angle), y - inner * cos(angle))], MIST300, 2)
            if value % big == 0:
                px, py = x + (r - 32) * sin(angle), y - (r - 32) * cos(angle)
                canvas.text(self.number(value), Box(px - 14, py - 9, 28, 18), style, WHITE, align="center")

    def _pointer(self, canvas: Canvas, x: float, y: float, r: float) -> None:
        angle = radians(self.angle(max(self.value, self.least)))
        c, s = cos(angle), sin(angle)
        tip = (x + (r - 24) * s, y - (r - 24) * c)
        canvas.polygon([tip, (x + 6 * c, y + 6 * s), (x - 6 * c, y - 6 * s)], AMBER500 if self.value else SLATE400)
        canvas.circle(x, y, 9, MIST300, line=INK700, width=2)

    def put(self, value: float) -> object:
        """The nearest large step inside the scale."""
        wanted = int(min(self.most, max(self.least, self.least + round((value - self.least) / self.by) * self.by)))
        if wanted == self.value or not self.enabled:
            return HANDLED
        self.value = wanted
        return self.tells(wanted)

    def _under(self, x: float, y: float) -> object:
        cx, cy, _ = self.middle
        if hypot(x - cx, y - cy) < 12:
            return HANDLED
        angle = max(-SWEEP, min(SWEEP, degrees(atan2(x - cx, cy - y))))
        return self.put(self.least + (angle / SWEEP + 1) / 2 * (self.most - self.least))

    def click(self) -> object | None:
        """As a whole it does nothing."""
        return HANDLED

    def click_at(self, x: float, y: float) -> object | None:
        """To the value under the pointer."""
        return self._under(x, y)

    def grab(self, x: float, y: float) -> bool:
        """Every drag turns."""
        self._before = self.value
        return True

    def drag_to(self, x: float, y: float) -> object | None:
        """Follows the pointer."""
        return self._under(x, y)

    def drop(self, x: float, y: float) -> object | None:
        """Stays there."""
        return self._under(x, y)

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel."""
        return self.put(self.value + steps * self.by)

    def key(self, event: KeyDown) -> object | None:
        """Arrows."""
        steps = {"left": -1, "down": -1, "right": 1, "up": 1}.get(event.key)
        return None if steps is None else self.put(self.value + steps * self.by)

    def tick(self, now_ms: int) -> object | None:
        """Lets the wrench be set when the hand rests."""
        return self.rests(now_ms)
