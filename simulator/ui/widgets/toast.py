"""A word in passing: saved, refused, the class is connected."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import INK900, LABEL, WHITE
from simulator.ui.widgets.badge import STATES, put_badge
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import words


@dataclass(eq=False, kw_only=True)
class Toast(Widget):
    """A dark chip that goes by itself `lasts_ms` after it was first seen; the pointer passes through it."""

    focusable: bool = False
    solid: bool = False
    text: str = ""
    icon: str = "info"
    lasts_ms: int = 4000
    since_ms: int = -1
    gone: bool = False

    def tick(self, now_ms: int) -> object | None:
        """Counts from its first moment; says `says` once when it goes."""
        if self.since_ms < 0:
            self.since_ms = now_ms
        if self.gone or now_ms - self.since_ms < self.lasts_ms:
            return None
        self.gone = True
        return self.says

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Chip, pictogram or badge, words."""
        if self.gone or not self.text:
            return
        canvas.rect(self.box, INK900, line=WHITE, width=2, radius=12)
        mark = Box(self.box.x + 14, self.box.y + (self.box.h - 24) / 2, 24, 24)
        if self.icon in STATES:
            put_badge(canvas, self.icon, mark)
        else:
            canvas.sprite(f"icons/{self.icon}", mark, tint=WHITE)
        room = Box(mark.right + 10, self.box.y + 2, self.box.right - mark.right - 24, self.box.h - 4)
        words(canvas, self.text, room, LABEL, WHITE)

    def adopt(self, old: Widget) -> None:
        """The same words go on counting."""
        if isinstance(old, Toast) and old.text == self.text:
            self.since_ms, self.gone = old.since_ms, old.gone
