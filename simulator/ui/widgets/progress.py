"""How far, and how well: a bar and a ring."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.shapes import sector
from simulator.ui.theme import BLUE600, CAPTION, INK900, MIST200, SCORE, SLATE500, TEAL600
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import ring, words


@dataclass(eq=False, kw_only=True)
class Bar(Widget):
    """A bar filled by a share in 0 to 1; `mark` is a goal, reached it turns teal."""

    focusable: bool = False
    solid: bool = False
    share: float = 0.0
    mark: float | None = None
    colour: str = ""
    ground: str = MIST200
    ink: str = INK900

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Track, filling, goal."""
        high = min(10.0, self.box.h)
        track = Box(self.box.x, self.box.y + (self.box.h - high) / 2, self.box.w, high)
        canvas.rect(track, self.ground, radius=high / 2)
        share = min(1.0, max(0.0, self.share))
        reached = share >= (1.0 if self.mark is None else self.mark)
        if share > 0:
            filled = Box(track.x, track.y, max(high, track.w * share), high)
            canvas.rect(filled, self.colour or (TEAL600 if reached else BLUE600), radius=high / 2)
        if self.mark is not None:
            x = track.x + track.w * self.mark
            canvas.rect(Box(x - 1.25, self.box.y, 2.5, self.box.h), self.ink, radius=1)


@dataclass(eq=False, kw_only=True)
class RingScore(Widget):
    """A score in a ring; `mark` is the goal."""

    focusable: bool = False
    solid: bool = False
    score: int = 0
    most: int = 100
    mark: int | None = None
    colour: str = BLUE600

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Ring, goal, number."""
        x, y = self.box.centre
        r = min(self.box.w, self.box.h) / 2 - 6
        thick = max(8.0, r * 0.22)
        ring(canvas, x, y, r, thick, 1.0, MIST200)
        ring(canvas, x, y, r, thick, self.score / self.most, self.colour)
        if self.mark is not None:
            turn = 360 * self.mark / self.most
            canvas.polygon(sector(x, y, r + 5, r - thick - 3, turn - 1.4, turn + 1.4), INK900)
        inner = r - thick
        words(canvas, str(self.score), Box(x - inner * 0.8, y - inner * 0.62, inner * 1.6, inner * 0.9), SCORE, INK900, "center")
        words(canvas, f"/{self.most}", Box(x - inner * 0.6, y + inner * 0.3, inner * 1.2, inner * 0.42), CAPTION, SLATE500, "center")
