"""A button for an act that could be a breach: held for a second, or armed and then confirmed."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import AMBER100, AMBER500, AMBER600, INK900, LABEL, MIST200, MIST300, RADIUS_BUTTON, WHITE
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import ring, square, words

HOLD_MS, TAP_MS = 1000, 300
SETTLE_MS, ARMED_MS = 350, 5000
"""A second click sooner than `SETTLE_MS` is a slip; `ARMED_MS` after the first the button is as before."""


@dataclass(eq=False, kw_only=True)
class HoldButton(Button):
    """Says what it says after a second of holding, or at the second of two separate clicks; letting go earlier does nothing.

    `confirm` are the words shown while it waits for the second click.
    """

    confirm: str = ""
    hold_ms: int = HOLD_MS
    progress_ms: int = 0
    armed: bool = False
    _now: int = 0
    _armed_at: int = 0

    def held(self, ms: int) -> object | None:
        """Fills the ring; full, it says."""
        if not self.enabled:
            return None
        self.progress_ms = min(ms, self.hold_ms)
        if ms < self.hold_ms:
            return None
        self._disarm()
        return HANDLED if self.says is None else self.says

    def up(self) -> object | None:
        """Empties the ring."""
        self.progress_ms = 0
        return None

    def click(self) -> object | None:
        """A tap arms, a second one confirms; a press let go before the ring was full is taken back."""
        if self.progress_ms > TAP_MS:
            return HANDLED
        if not self.armed:
            self.armed, self._armed_at = True, self._now
            return HANDLED
        if self._now - self._armed_at < SETTLE_MS:
            return HANDLED
        self._disarm()
        return self.says

    def _disarm(self) -> None:
        self.armed, self.progress_ms = False, 0

    def tick(self, now_ms: int) -> object | None:
        """Forgets a first click after a while."""
        self._now = now_ms
        if self.armed and now_ms - self._armed_at >= ARMED_MS:
            self._disarm()
        return None

    def left(self) -> None:
        """Going elsewhere takes the first click back."""
        self._disarm()

    def adopt(self, old: Widget) -> None:
        """Goes on where it was."""
        if isinstance(old, HoldButton):
            self.armed, self._armed_at, self._now = old.armed, old._armed_at, old._now  # noqa: SLF001 - the same kind
            self.progress_ms = old.progress_ms

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A button whose pictogram sits in a ring."""
        if not self.enabled:
            super().draw(canvas, look)
            return
        face = Box(self.box.x, self.box.y, self.box.w, self.box.h - 3)
        ground = AMBER100 if self.armed else WHITE
        line = AMBER600 if self.armed or self.progress_ms else MIST300
        canvas.rect(face.moved(0, 2), line, radius=RADIUS_BUTTON)
        canvas.rect(face, ground, line=line, width=2 if self.armed or look.hovered else 1.4, radius=RADIUS_BUTTON)
        r = min(17.0, face.h / 2 - 5)
        x, y = face.x + r + 8, face.centre[1]
        ring(canvas, x, y, r, 4, 1.0, MIST200)
        ring(canvas, x, y, r, 4, self.progress_ms / self.hold_ms, AMBER500)
        icon = "warning" if self.armed else self.icon
        canvas.sprite(f"icons/{icon}", square(x, y, min(20.0, 1.2 * r)), tint=INK900)
        room = Box(x + r + 8, face.y + 2, face.right - x - r - 16, face.h - 4)
        words(canvas, self.confirm if self.armed and self.confirm else self.text, room, LABEL, INK900)
