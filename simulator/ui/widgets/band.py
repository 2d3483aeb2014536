"""A tolerance strip: where the value lies and where it should."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import INK900, MIST200, TEAL600, VERM400, VERM600, WHITE
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import mixed, square

OUTSIDE = mixed(WHITE, VERM400, 0.42)


@dataclass(eq=False, kw_only=True)
class Band(Widget):
    """A scale from `least` to `most`, the band from `low` to `high` (None: open to that side), a value or none yet.

    `passed` none asks the band itself. A value beyond the scale stands at its end.
    """

    focusable: bool = False
    solid: bool = False
    least: float = 0.0
    most: float = 100.0
    low: float | None = None
    high: float | None = None
    value: float | None = None
    passed: bool | None = None

    def _x(self, value: float) -> float:
        """Where a value stands, kept on the scale."""
        share = (value - self.least) / (self.most - self.least) if self.most != self.least else 0.5
        return self.box.x + 15 + (self.box.w - 30) * min(1.0, max(0.0, share))

    @property
    def passes(self) -> bool:
        """Whether the value lies in the band."""
        if self.passed is not None or self.value is None:
            return bool(self.passed)
        above = self.low is None or self.value >= self.low
        return above and (self.high is None or self.value <= self.high)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Scale, band with end ticks, marker."""
        middle = self.box.y + self.box.h / 2
        has_band = self.low is not None or self.high is not None
        canvas.rect(Box(self.box.x, middle - 5, self.box.w, 10), OUTSIDE if has_band else MIST200, radius=5)
        if has_band:
            self._band(canvas, middle)
        if self.value is not None:
            self._marker(canvas, self._x(self.value), middle, min(28.0, self.box.h))

    def _marker(self, canvas: Canvas, x: float, y: float, side: float) -> None:
        """Round where it passes, a filled diamond with a cross where it does not."""
        if self.passes:
            canvas.sprite("badges/slider-marker-pass", square(x, y, side - 2))
            return
        for r, colour in ((side / 2, WHITE), (side / 2 - 2.5, VERM600)):
            canvas.polygon([(x - r, y), (x, y - r), (x + r, y), (x, y + r)], colour)
        arm = side * 0.13
        canvas.line([(x - arm, y - arm), (x + arm, y + arm)], WHITE, 2.4)
        canvas.line([(x - arm, y + arm), (x + arm, y - arm)], WHITE, 2.4)

    def _band(self, canvas: Canvas, middle: float) -> None:
        """The target and its ticks; an open side runs to the end of the scale."""
        left = self.box.x if self.low is None else self._x(self.low)
        right = self.box.right if self.high is None else self._x(self.high)
        tall = min(16.0, self.box.h)
        canvas.rect(Box(left, middle - tall / 2, max(3.0, right - left), tall), TEAL600, radius=0 if self.low is not None else 4)
        tick = min(24.0, self.box.h)
        for bound in (self.low, self.high):
            if bound is not None:
                canvas.rect(Box(self._x(bound) - 1.25, middle - tick / 2, 2.5, tick), INK900)
