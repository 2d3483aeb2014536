"""The wrench on a terminal under the lens: drawn along its arc past a stop it pulls once."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, radians, sin

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Tool
from simulator.ui.sections.rack_zones import ToolOn
from simulator.ui.shapes import arc
from simulator.ui.theme import AMBER500, INK900, WHITE
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.holding import SETTLE_MS

STOP_DEG, NOTCH_DEG = 60.0, 15.0
"""How far the wrench has to go; what a notch of the wheel moves it."""
REST_DEG = 0.0
WRENCH = (256.0, 58.0, 29.0, 29.0)
SPANNER = (181.0, 58.0, 29.0, 29.0)
"""Size of the sprites and the point they turn about."""


@dataclass(eq=False, kw_only=True)
class WrenchArm(Widget):
    """A wrench on a nut. Drag it along the arc, turn the wheel, press return; or click it and click again.

    `says` is said once each time the wrench passes its stop; `port` names the terminal, `spanner` changes the picture.
    """

    port: str = ""
    spanner: bool = False
    reach_px: float = 116.0
    turned_deg: float = 0.0
    armed: bool = False
    reach: float = 0.0
    _from: float = 0.0
    _fired: bool = False
    _now: int = 0
    _armed_at: int = 0

    def tick(self, now_ms: int) -> object | None:
        """Remembers the time: a second click too soon is a slip."""
        self._now = now_ms
        return None

    def _angle(self, x: float, y: float) -> float:
        cx, cy = self.box.centre
        return degrees(atan2(y - cy, x - cx))

    def grab(self, x: float, y: float) -> bool:
        """The wrench is taken where the pointer is."""
        self._from, self._fired, self.turned_deg = self._angle(x, y), False, 0.0
        return True

    def drag_to(self, x: float, y: float) -> object | None:
        """It follows the pointer about the nut, clockwise only."""
        if self._fired:
            return HANDLED
        moved = (self._angle(x, y) - self._from + 180.0) % 360.0 - 180.0
        self.turned_deg = max(0.0, min(STOP_DEG, moved))
        if self.turned_deg >= STOP_DEG:
            self._fired = True
            return self.says
        return HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """Let go it swings back; without having moved it was a click."""
        clicked = not self._fired and self.turned_deg < 3.0
        self.turned_deg = 0.0
        return self.click_at(x, y) if clicked else HANDLED

    def put_back(self) -> None:
        """As if it had not been touched."""
        self.turned_deg, self._fired = 0.0, False

    def click_at(self, x: float, y: float) -> object | None:
        """The first click lifts it to the stop, the second pulls."""
        if not self.armed:
            self.armed, self._armed_at = True, self._now
            return HANDLED
        if self._now - self._armed_at < SETTLE_MS:
            return HANDLED
        self.armed = False
        return self.says

    def click(self) -> object | None:
        """Return or space: one pull."""
        return self.says

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel moves it notch by notch."""
        self.turned_deg = max(0.0, self.turned_deg + NOTCH_DEG * abs(steps))
        if self.turned_deg < STOP_DEG:
            return HANDLED
        self.turned_deg = 0.0
        return self.says

    def left(self) -> None:
        """Going elsewhere takes the first click back."""
        self.armed, self.turned_deg = False, 0.0

    def adopt(self, old: Widget) -> None:
        """Goes on where it was, on the same terminal."""
        if isinstance(old, WrenchArm) and old.port == self.port:
            self.turned_deg, self._from, self._fired = old.turned_deg, old._from, old._fired  # noqa: SLF001 - the same kind
            self.armed, self._armed_at, self._now = old.armed, old._armed_at, old._now  # noqa: SLF001

    def takes(self, load: object) -> bool:
        """Another tool may be put on instead."""
        return isinstance(load, Tool)

    def receive(self, load: object, x: float, y: float) -> object | None:
        """That tool is on the nut now."""
        return ToolOn(load.id, self.port) if isinstance(load, Tool) else None

    def holds(self, x: float, y: float) -> bool:
        """Anywhere in the lens a finger may take it."""
        cx, cy = self.box.centre
        return (x - cx) ** 2 + (y - cy) ** 2 <= (self.box.w / 2) ** 2

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The arc to go, the wrench on the nut."""
        x, y = self.box.centre
        r = self.reach_px * 0.78
        start, goal = REST_DEG + 90.0, REST_DEG + 90.0 + STOP_DEG
        canvas.line(arc(x, y, r, start, goal), INK900, 9)
        canvas.line(arc(x, y, r, start, goal), WHITE, 5)
        done = STOP_DEG if self.armed else self.turned_deg
        if done > 1:
            canvas.line(arc(x, y, r, start, start + done), AMBER500, 5)
        tip = radians(REST_DEG + STOP_DEG)
        canvas.circle(x + r * cos(tip), y + r * sin(tip), 9, AMBER500 if done >= STOP_DEG else WHITE, line=INK900, width=3)
        self._wrench(canvas, x, y, REST_DEG + self.turned_deg)

    def _wrench(self, canvas: Canvas, x: float, y: float, angle: float) -> None:
        w, h, ax, ay = SPANNER if self.spanner else WRENCH
        size = self.reach_px * 1.16 / (w - ax)
        w, h, ax, ay = w * size, h * size, ax * size, ay * size
        dx, dy, turn = w / 2 - ax, h / 2 - ay, radians(angle)
        mx, my = x + dx * cos(turn) - dy * sin(turn), y + dx * sin(turn) + dy * cos(turn)
        sprite = "tools/ring-spanner-closeup" if self.spanner else "tools/torque-wrench-closeup"
        canvas.sprite(sprite, Box(mx - w / 2, my - h / 2, w, h), angle=round(angle / 3) * 3.0)
