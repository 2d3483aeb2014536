"""Widgets of many small pieces, drawn once for each of their looks and laid down again afterwards."""

from __future__ import annotations

from simulator.ui.canvas import Canvas
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.lcd import Lcd

UNSEEN = {"says", "tells", "accepts", "gets", "load", "hint", "name", "group", "solid", "reach", "focusable", "sticky", "keeps_focus"}
AROUND = 6.0


class Baked(Widget):
    """Put before a widget's own class: `paint` draws what `draw` would have drawn."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Draws it inside its box."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The picture of this look."""
        seen = tuple(value for name, value in vars(self).items() if name not in UNSEEN and name[0] != "_")
        state = (look.hovered, look.pressed, look.carried, look.picked, look.offered)
        canvas.layer((type(self), state, seen), self.box.inset(-AROUND), lambda inner: self.paint(inner, look))


class BakedLcd(Baked, Lcd):
    """A display whose digits change seldom."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Frame, glass, digits."""
        Lcd.draw(self, canvas, look)
