"""A square button of a pictogram alone; its name is its hint."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import (
    AMBER500,
    BLUE100,
    BLUE600,
    INK600,
    INK700,
    INK900,
    MIST100,
    MIST200,
    MIST300,
    RADIUS_BUTTON,
    SLATE400,
    WHITE,
)
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import square

KINDS = {
    "dark": (INK700, INK600, WHITE, None),
    "bare": (None, INK600, WHITE, None),
    "light": (MIST100, MIST200, INK900, None),
    "white": (WHITE, MIST100, INK900, MIST300),
}
"""Face, face under the pointer, pictogram, line."""


@dataclass(eq=False, kw_only=True)
class IconButton(Widget):
    """A pictogram to press. `badge` adds a state in the corner, `chosen` shows that it is switched on.

    `says_down` and `says_up` are said when the press begins and ends (something turned while it is held).
    """

    icon: str = ""
    kind: str = "dark"
    badge: str = ""
    chosen: bool = False
    side: float = 24.0
    says_down: object = None
    says_up: object = None
    running: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Face and pictogram; pressed the face darkens and the pictogram sinks by 1 px."""
        face, hover, colour, line = KINDS[self.kind]
        if self.chosen:
            face, hover, colour, line = (BLUE100, BLUE100, BLUE600, BLUE600) if line else (AMBER500, AMBER500, INK900, None)
        if not self.enabled:
            face, colour = (MIST100 if self.kind in {"light", "white"} else face), SLATE400
        elif look.pressed:
            face = INK900 if self.kind in {"dark", "bare"} and not self.chosen else MIST300
        elif look.hovered:
            face = hover
        if face:
            canvas.rect(self.box, face, line=line, radius=RADIUS_BUTTON)
        self._content(canvas, colour, 1.0 if look.pressed and self.enabled else 0.0)

    def _content(self, canvas: Canvas, colour: str, down: float) -> None:
        """Pictogram and badge."""
        x, y = self.box.centre
        canvas.sprite(f"icons/{self.icon}", square(x, y + down, self.side), tint=colour)
        if self.badge or not self.enabled:
            corner = Box(self.box.right - 20, self.box.bottom - 20, 18, 18)
            put_badge(canvas, self.badge or "locked", corner, casing=self.kind in {"light", "white"})

    def down(self, x: float, y: float) -> object | None:
        """What is said when the press begins."""
        self.running = self.says_down is not None
        return self.says_down

    def up(self) -> object | None:
        """What is said when it ends."""
        self.running = False
        return self.says_up

    def click(self) -> object | None:
        """What it says, unless press and release have spoken."""
        return HANDLED if self.says_down is not None else self.says


