"""What a widget does that has to be held for a second, or armed and then confirmed: for an act that could be a breach."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.widgets.base import HANDLED, Widget

HOLD_MS, TAP_MS = 1000, 300
SETTLE_MS, ARMED_MS = 350, 5000
"""A second click sooner than `SETTLE_MS` is a slip; `ARMED_MS` after the first it is as before."""


@dataclass(eq=False, kw_only=True)
class Holding(Widget):
    """Says what it says after a second of holding, or at the second of two separate clicks; letting go earlier does nothing."""

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
        if isinstance(old, Holding):
            self.armed, self._armed_at, self._now = old.armed, old._armed_at, old._now  # noqa: SLF001 - the same kind
            self.progress_ms = old.progress_ms
