"""Controls of the tower's cards: a well to put things into, a pull to either side, an antenna turned from above."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin

from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box
from simulator.ui.shapes import sector
from simulator.ui.theme import (
    AMBER100,
    AMBER500,
    BLUE600,
    CAPTION,
    INK900,
    LABEL,
    MIST100,
    MIST200,
    MIST300,
    PAPER,
    RADIUS_BUTTON,
    SLATE400,
    SLATE500,
    TEAL600,
    VALUE,
    WHITE,
)
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import dashed, fitted, square, words
from simulator.ui.widgets.stepper import Stepper

RESTS_MS = 800
"""A value set by keys or wheel is done when the hand has rested so long; a dragged one when it is let go."""
STEPS = {"left": -1, "down": -1, "right": 1, "up": 1, "pagedown": -10, "pageup": 10}


@dataclass(eq=False, kw_only=True)
class Well(Widget):
    """A place that takes what is put into it. `accepts(load)` tells what, `gets(load)` what is then said; `filled` names what lies there."""

    text: str = ""
    icon: str = ""
    sprite: str = ""
    aspect: float = 1.0
    filled: str = ""
    accepts: Callable[[object], bool] = lambda load: False
    gets: Callable[[object], object] = lambda load: None

    def takes(self, load: object) -> bool:
        """What it is made for."""
        return self.enabled and self.accepts(load)

    def receive(self, load: object, x: float, y: float) -> object | None:
        """It lies there."""
        return self.gets(load)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A dashed place with its word; amber while it may be given what is in the hand."""
        face = self.box.inset(1)
        hot = look.offered
        canvas.rect(face, AMBER100 if hot else WHITE if self.filled else PAPER, line=AMBER500 if hot else TEAL600 if self.filled else None, width=2.5, radius=RADIUS_BUTTON)
        if not self.filled and not hot:
            dashed(canvas, face, RADIUS_BUTTON)
        wide = min(44.0 if self.sprite else 26.0, face.h - 8)
        place = Box(face.x + 5, face.y + (face.h - wide) / 2, wide, wide)
        if self.sprite:
            canvas.sprite(self.sprite, fitted(place, self.aspect), alpha=1.0 if self.filled else 0.55)
        elif self.icon:
            canvas.sprite(f"icons/{self.icon}", square(*place.centre, min(24.0, wide)), tint=INK900 if hot or self.filled else SLATE500)
        room = Box(place.right + 5, face.y + 2, face.right - place.right - 9, face.h - 4)
        words(canvas, self.filled or self.text, room, LABEL if self.filled else CAPTION, INK900 if hot or self.filled else SLATE500)


@dataclass(eq=False, kw_only=True)
class Pull(Widget):
    """A knob pulled to either side of its middle: how far something is moved. Let go it is done; wheel and keys count until the hand rests."""

    text: str = ""
    value: int = 0
    most: int = 100
    by: int = 1
    shows: Callable[[int], str] = str
    tells: Callable[[int], object] = lambda value: value
    reach: float = 0.0
    _now: int = 0
    _since: int = -1

    def _track(self) -> Box:
        return Box(self.box.x + 18, self.box.bottom - 27, self.box.w - 36, 8)

    def _put(self, value: float) -> None:
        self.value = int(max(-self.most, min(self.most, round(value / self.by) * self.by)))

    def grab(self, x: float, y: float) -> bool:
        """Anywhere on it."""
        self._since = -1
        return self.enabled

    def drag_to(self, x: float, y: float) -> object | None:
        """The knob follows."""
        track = self._track()
        self._put((x - track.centre[0]) / (track.w / 2) * self.most)
        return HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """Done, and back in the middle."""
        return self._done()

    def put_back(self) -> None:
        """Nothing was done."""
        self.value = 0

    def _done(self) -> object:
        value, self.value, self._since = self.value, 0, -1
        return self.tells(value) if value else HANDLED

    def click(self) -> object | None:
        """Return: what is set is done."""
        return self._done() if self.enabled else HANDLED

    def key(self, event: KeyDown) -> object | None:
        """Arrows and page keys."""
        steps = STEPS.get(event.key)
        return None if steps is None else self._step(steps * (10 if event.shift else 1))

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel counts finely."""
        return self._step(steps)

    def _step(self, steps: int) -> object:
        if self.enabled:
            self._put(self.value + steps * self.by)
            self._since = self._now
        return HANDLED

    def tick(self, now_ms: int) -> object | None:
        """Done once the hand has rested."""
        self._now = now_ms
        if self._since >= 0 and now_ms - self._since >= RESTS_MS:
            return self._done()
        return None

    def adopt(self, old: Widget) -> None:
        """Goes on where it was."""
        if isinstance(old, Pull):
            self.value, self._since, self._now = old.value, old._since, old._now  # noqa: SLF001 - the same kind

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Word and value above, groove with a middle mark, knob."""
        half = Box(self.box.x + 4, self.box.y + 1, self.box.w * 0.6, self.box.h - 34)
        words(canvas, self.text, half, LABEL, INK900 if self.enabled else SLATE500)
        words(canvas, self.shows(self.value), Box(half.right, half.y, self.box.right - half.right - 4, half.h), VALUE, INK900 if self.value else SLATE500, "right", most=1)
        track = self._track()
        x = track.centre[0] + track.w / 2 * self.value / max(1, self.most)
        canvas.rect(track, MIST200, radius=4)
        low, high = sorted((x, track.centre[0]))
        canvas.rect(Box(low, track.y, max(1.0, high - low), 8), BLUE600, radius=4)
        canvas.rect(Box(track.centre[0] - 1, track.y - 6, 2, 20), SLATE400)
        canvas.circle(x, track.centre[1], 12, WHITE if self.enabled else MIST100, line=AMBER500 if look.pressed else BLUE600 if self.enabled else MIST300, width=3)


@dataclass(eq=False, kw_only=True)
class TopView(Widget):
    """An antenna from above, dragged about its pole. The dial counts from where it looks now: nobody sees an azimuth here."""

    dish: bool = False
    cdeg: int = 0
    by: int = 100
    shows: Callable[[int], str] = str
    tells: Callable[[int], object] = lambda cdeg: cdeg
    locked: str = ""
    reach: float = 0.0
    _from: float = 0.0
    _now: int = 0
    _since: int = -1

    def _centre(self) -> tuple[float, float, float]:
        r = min(self.box.w, self.box.h - 26) / 2 - 4
        return self.box.centre[0], self.box.y + r + 4, r

    def _angle(self, x: float, y: float) -> float:
        cx, cy, _ = self._centre()
        return degrees(atan2(x - cx, cy - y))

    def grab(self, x: float, y: float) -> bool:
        """Anywhere but at its very middle."""
        cx, cy, _ = self._centre()
        self._from, self._since = self._angle(x, y) - self.cdeg / 100.0, -1
        return self.enabled and hypot(x - cx, y - cy) > 6

    def drag_to(self, x: float, y: float) -> object | None:
        """It follows the hand."""
        turned = (self._angle(x, y) - self._from + 180.0) % 360.0 - 180.0
        self.cdeg = round(turned * 100.0 / 10) * 10
        return HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """Let go it stays."""
        return self._done()

    def put_back(self) -> None:
        """As before."""
        self.cdeg = 0

    def _done(self) -> object:
        cdeg, self.cdeg, self._since = self.cdeg, 0, -1
        return self.tells(cdeg) if cdeg else HANDLED

    def click(self) -> object | None:
        """Return: done."""
        return self._done()

    def key(self, event: KeyDown) -> object | None:
        """Degrees by arrows, tens by page keys, tenths with shift."""
        steps = STEPS.get(event.key)
        return None if steps is None else self._step(steps * (10 if event.shift else self.by))

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel counts half degrees."""
        return self._step(steps * 50)

    def _step(self, cdeg: int) -> object:
        if self.enabled:
            self.cdeg, self._since = max(-18_000, min(18_000, self.cdeg + cdeg)), self._now
        return HANDLED

    def tick(self, now_ms: int) -> object | None:
        """Done once the hand has rested."""
        self._now = now_ms
        return self._done() if self._since >= 0 and now_ms - self._since >= RESTS_MS else None

    def adopt(self, old: Widget) -> None:
        """Goes on where it was."""
        if isinstance(old, TopView):
            self.cdeg, self._since, self._now, self._from = old.cdeg, old._since, old._now, old._from  # noqa: SLF001 - the same kind

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Dial, pole, antenna, its beam, how far it was turned."""
        x, y, r = self._centre()
        canvas.circle(x, y, r, PAPER, line=BLUE600 if look.hovered and self.enabled else MIST300, width=2)
        for angle in range(0, 360, 15):
            a, long = radians(angle), 10 if angle % 45 == 0 else 5
            canvas.line([(x + (r - 3) * sin(a), y - (r - 3) * cos(a)), (x + (r - 3 - long) * sin(a), y - (r - 3 - long) * cos(a))], SLATE400, 2)
        turn = self.cdeg / 100.0
        canvas.polygon(sector(x, y, r * 0.82, 10, -32, 32), MIST200)
        if self.cdeg:
            canvas.polygon(sector(x, y, r * 0.82, 10, turn - 32, turn + 32), AMBER100)
        a = radians(turn)

        def spot(across: float, out: float) -> tuple[float, float]:
            return x + across * cos(a) + out * sin(a), y + across * sin(a) - out * cos(a)

        wide, deep = (r * 0.34, r * 0.3) if self.dish else (r * 0.26, r * 0.16)
        canvas.polygon([spot(-wide, 14), spot(wide, 14), spot(wide * 0.92, 14 + deep), spot(-wide * 0.92, 14 + deep)], "#8696A6")
        canvas.polygon([spot(-wide + 2, 15), spot(wide - 2, 15), spot(wide * 0.9, 12 + deep), spot(-wide * 0.9, 12 + deep)], "#E7EEF4")
        canvas.circle(x, y, 9, "#A9B6C2", line="#6B7C8E", width=2)
        tip = spot(0, r * 0.78)
        canvas.line([spot(0, 18 + deep), tip], AMBER500, 3)
        canvas.polygon([spot(-6, r * 0.7), spot(6, r * 0.7), spot(0, r * 0.84)], AMBER500)
        foot = Box(self.box.x, self.box.bottom - 24, self.box.w, 24)
        words(canvas, self.locked or self.shows(self.cdeg), foot, VALUE if not self.locked else CAPTION, INK900 if self.enabled else SLATE500, "center", most=1)


@dataclass(eq=False, kw_only=True)
class Resting(Stepper):
    """A stepper whose value is told once the hand has rested."""

    fresh: bool = False
    _pending: int = -1
    _clock: int = 0

    def change(self, steps: int) -> object | None:
        """Counts; nothing is said yet."""
        wanted = min(self.most, max(self.least, self.value + steps * self.by))
        if self.enabled and (wanted != self.value or self.fresh):
            self.value, self._pending, self.fresh = wanted, self._clock, False
        return HANDLED

    def tick(self, now_ms: int) -> object | None:
        """Said after the rest."""
        self._clock = now_ms
        if self._pending < 0 or now_ms - self._pending < RESTS_MS:
            return None
        self._pending = -1
        return self.tells(self.value)

    def adopt(self, old: Widget) -> None:
        """What is counted but not said goes on."""
        super().adopt(old)
        if isinstance(old, Resting):
            self._clock = old._clock  # noqa: SLF001 - the same kind
            if old._pending >= 0:  # noqa: SLF001
                self.value, self._pending, self.fresh = old.value, old._pending, False  # noqa: SLF001

    def phase(self, look: Look) -> object:
        """What is written, also while nothing is said."""
        return super().phase(look), self.fresh
