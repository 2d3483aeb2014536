"""A nut on its rod: six faces that roll as it is turned, dragged like a thumb rolls it, stepped by wheel and arrows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians, sin

from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown
from simulator.ui.geometry import UNPLACED, Box
from simulator.ui.theme import AMBER500, BLUE400, TARGET
from simulator.ui.views.align import DDEG_A_TURN, TENTH_DDEG
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import mixed

DDEG_A_PX = 30.0
"""A pixel of drag turns a nut by three degrees, as a thumb on its rim would."""
FLUSH_MS = 500
"""What was dragged is entered this often, and when the hand lets go."""
KEYS = {"left": -1, "down": -1, "right": 1, "up": 1, "pageup": 10, "pagedown": -10}
STEEL, GOLD, EDGE, GOLD_EDGE = ("#7E8FA0", "#F2F5F8"), ("#C77700", "#FFD98A"), "#435567", "#7D4B00"
MARK = "#C7390D"
"""The paint stroke on one face, by which turns are counted."""


def draw_nut(canvas: Canvas, box: Box, turned_deg: float, *, upright: bool, active: bool) -> None:
    """A nut seen from the side; `upright`: its rod stands. Clockwise seen from the head it rolls up, or to the right."""
    low, high = GOLD if active else STEEL
    edge = GOLD_EDGE if active else EDGE
    canvas.rect(box, edge, radius=3)
    inner = box.inset(1.4)
    half = (inner.w if upright else inner.h) / 2
    for face in range(6):
        start, end = (radians(face * 60 + turned_deg + shift) for shift in (-30, 30))
        a, b = _seen(start), _seen(end)
        if a is None or b is None or b - a < 0.02:
            continue
        light = max(0.0, cos((start + end) / 2 + 0.5))
        part = _strip(inner, half, a, b, upright=upright)
        canvas.rect(part, mixed(low, high, light))
        if face == 0:
            across = _strip(inner, half, (a + b) / 2 - 0.07, (a + b) / 2 + 0.07, upright=upright)
            canvas.rect(across, MARK)
    canvas.rect(box, None, line=edge, width=1.6, radius=3)


def _seen(angle: float) -> float | None:
    """Where an edge of the nut is seen across it, -1 to 1; edges behind are seen at its rim, None where the face turns away."""
    angle = (angle + 3.141592653589793) % 6.283185307179586 - 3.141592653589793
    if abs(angle) > 2.2:
        return None
    return sin(max(-1.5707963, min(1.5707963, angle)))


def _strip(box: Box, half: float, a: float, b: float, *, upright: bool) -> Box:
    if upright:
        return Box(box.x + half + a * half, box.y, (b - a) * half, box.h)
    return Box(box.x, box.y + half - b * half, box.w, (b - a) * half)


@dataclass(eq=False, kw_only=True)
class Nut(Widget):
    """A nut under the hand. `ddeg` is where it stands; `tells(ddeg)` what is said of an amount it was turned by."""

    ddeg: int = 0
    upright: bool = False
    picture: Box = UNPLACED
    tells: Callable[[int], object] = lambda ddeg: ddeg
    reach: float = 3.0
    turned: float = 0.0
    _from: tuple[float, float] = (0.0, 0.0)
    _held: bool = False
    _flushed: int = 0
    _now: int = 0

    @property
    def shown_deg(self) -> float:
        """The angle it is drawn at."""
        return (self.ddeg + self.turned) / 10.0 % 360.0

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The nut, its ring under pointer and finger."""
        draw_nut(canvas, self.picture, self.shown_deg, upright=self.upright, active=self.enabled)
        if look.hovered or look.pressed:
            x, y = self.picture.centre
            canvas.circle(x, y, max(self.picture.w, self.picture.h) / 2 + 8, None, line=AMBER500 if look.pressed else BLUE400, width=3)

    def grab(self, x: float, y: float) -> bool:
        """Every drag rolls it."""
        self._from, self.turned, self._held, self._flushed = (x, y), 0.0, True, self._now
        return self.enabled

    def drag_to(self, x: float, y: float) -> object | None:
        """Across its rod; a drag the other way enters first what was turned so far."""
        step = (x - self._from[0] if self.upright else self._from[1] - y) * DDEG_A_PX
        self._from = (x, y)
        said = self._flush() if self.turned * step < 0 and abs(self.turned) >= 10 else None
        self.turned += step
        return said or HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """Lets go."""
        self._held = False
        return self._flush() or HANDLED

    def put_back(self) -> None:
        """What was not entered yet was never turned."""
        self.turned, self._held = 0.0, False

    def _flush(self) -> object | None:
        """Enters what was turned."""
        amount, self.turned, self._flushed = round(self.turned), 0.0, self._now
        return self.tells(amount) if amount else None

    def tick(self, now_ms: int) -> object | None:
        """Twice a second on the way."""
        self._now = now_ms
        if self._held and now_ms - self._flushed >= FLUSH_MS:
            return self._flush()
        return None

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel: a tenth of a turn a notch."""
        return self.tells(steps * TENTH_DDEG) if steps else HANDLED

    def key(self, event: KeyDown) -> object | None:
        """Arrows: a tenth of a turn, with shift a whole one."""
        steps = KEYS.get(event.key)
        if steps is None or not self.enabled:
            return None
        return self.tells(steps * (DDEG_A_TURN if event.shift else TENTH_DDEG))

    def click(self) -> object | None:
        """A click alone turns nothing."""
        return HANDLED

    def adopt(self, old: Widget) -> None:
        """A drag goes on."""
        if isinstance(old, Nut):
            self.turned, self._from, self._held, self._flushed, self._now = old.turned, old._from, old._held, old._flushed, old._now  # noqa: SLF001 - the same kind

    def visual_key(self, look: Look) -> object:
        """Place, angle, touch."""
        return type(self), self.picture, round(self.shown_deg), self.enabled, look.hovered, look.pressed, look.focused


def hit_box(picture: Box) -> Box:
    """What a finger may touch of a nut: at least a target."""
    x, y = picture.centre
    side = max(TARGET + 6.0, picture.w, picture.h)
    return Box(x - side / 2, y - side / 2, side, side)
