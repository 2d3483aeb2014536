"""A button for an act that could be a breach: held for a second, or armed and then confirmed."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import AMBER100, AMBER500, AMBER600, INK900, LABEL, MIST200, MIST300, RADIUS_BUTTON, WHITE
from simulator.ui.widgets.base import Look
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import ring, square, words
from simulator.ui.widgets.holding import Holding


@dataclass(eq=False, kw_only=True)
class HoldButton(Holding, Button):
    """A button that is held; `confirm` are the words shown while it waits for the second click."""

    confirm: str = ""

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
