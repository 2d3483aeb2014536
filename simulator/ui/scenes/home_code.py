"""The field of an assessment's code: one cell a sign, in two groups of four."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import BLUE600, INK900, MIST100, MIST300, WHITE, Style
from simulator.ui.widgets.base import Look
from simulator.ui.widgets.drawing import print_style
from simulator.ui.widgets.text_input import TextInput


@dataclass(eq=False, kw_only=True)
class CodeCells(TextInput):
    """A code's cells; signs are as large as the cells allow, whatever the size of the text."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """The cells, the caret in the one to be written next."""
        places = self._places()
        size = min(places[0].w * 0.86, self.box.h * 0.5, 30.0)
        style = print_style(canvas, Style(size, 700, display=size >= 22))
        for index, place in enumerate(places):
            mine = look.focused and index == min(self.caret, self.longest - 1)
            line = BLUE600 if mine or (look.hovered and self.enabled) else MIST300
            canvas.rect(place, WHITE if self.enabled else MIST100, line=line, width=2.4 if mine else 1.4, radius=6)
            canvas.text(self.text[index : index + 1], place, style, INK900, align="center")
        self._stops = tuple(place.x for place in places)
        if self._lit(look) and self.caret == len(self.text) < self.longest:
            x, y = places[self.caret].centre
            canvas.rect(Box(x - 1, y - size * 0.55, 2, size * 1.1), BLUE600)

    def _places(self) -> list[Box]:
        """The cells, a wider gap in their middle."""
        gap, middle = min(8.0, self.box.w * 0.014), min(20.0, self.box.w * 0.045)
        half = self.longest // 2
        wide = (self.box.w - gap * (self.longest - 2) - middle) / self.longest
        return [
            Box(self.box.x + index * (wide + gap) + (middle - gap if index >= half else 0), self.box.y, wide, self.box.h) for index in range(self.longest)
        ]
