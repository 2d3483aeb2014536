"""The small elevation in the corner: the whole tower, what of it is in sight, where everybody is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import AMBER500, BLUE600, INK900, RADIUS_CARD, WHITE, Style
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import words

NAME = Style(14, 700)
HEAD, FOOT, SKY = 26.0, 8.0, "#BCD7EA"


@dataclass(eq=False, kw_only=True)
class Elevation(Widget):
    """The tower from foot to top. Dragged or clicked it moves the frame: `lifts(metres)` is the height to look at."""

    text: str = ""
    top_m: float = 42.0
    seen: tuple[float, float] = (0.0, 42.0)
    people: tuple[tuple[float, bool], ...] = ()
    lifts: Callable[[float], object] = lambda metres: None
    reach: float = 0.0

    def _track(self) -> Box:
        return Box(self.box.x + 6, self.box.y + HEAD, self.box.w - 12, self.box.h - HEAD - FOOT)

    def _y(self, up_m: float) -> float:
        track = self._track()
        return track.bottom - track.h * max(0.0, min(1.0, up_m / (self.top_m + 2.0)))

    def grab(self, x: float, y: float) -> bool:
        """Anywhere on it."""
        return True

    def drag_to(self, x: float, y: float) -> object | None:
        """Looks at the height under the pointer."""
        track = self._track()
        return self.lifts((track.bottom - y) / track.h * (self.top_m + 2.0)) or HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """It stays there."""
        return self.drag_to(x, y)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Card, height, tower, frame, dots for people."""
        canvas.rect(self.box, WHITE, line=BLUE600 if look.hovered else None, width=2, radius=RADIUS_CARD, shadow=True)
        words(canvas, self.text, Box(self.box.x + 2, self.box.y + 3, self.box.w - 4, HEAD - 4), NAME, INK900, "center", most=1)
        track = self._track()
        wide = track.h * 54 / 283
        canvas.rect(track.inset(-1, 0), SKY, radius=6)
        canvas.sprite("scenery/tower-elevation-plain", Box(track.centre[0] - wide / 2, track.y, wide, track.h))
        high, low = self._y(self.seen[1]), self._y(self.seen[0])
        canvas.rect(Box(self.box.x + 4, high, self.box.w - 8, max(10.0, low - high)), None, line=AMBER500, width=3, radius=4)
        for up, acting in self.people:
            x = track.centre[0] + (14 if not acting else -14)
            canvas.circle(x, self._y(up + 1.0), 5.5, AMBER500 if acting else WHITE, line=INK900, width=2)
