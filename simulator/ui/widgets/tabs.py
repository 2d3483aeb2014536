"""A choice of one among a few, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, row
from simulator.ui.theme import BLUE100, BLUE600, BLUE700, INK900, LABEL, MIST100, MIST300, RADIUS_BUTTON, SLATE500, WHITE
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import lettered


@dataclass(eq=False, kw_only=True)
class Tab(Widget):
    """One of the choices."""

    text: str = ""
    icon: str = ""
    chosen: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """White with a line; chosen it is blue."""
        ground = BLUE100 if self.chosen else MIST100 if look.hovered or look.pressed or not self.enabled else WHITE
        line = BLUE600 if self.chosen or (look.hovered and self.enabled) else MIST300
        canvas.rect(self.box, ground, line=line, width=2.5 if self.chosen else 1.5, radius=RADIUS_BUTTON)
        ink = BLUE700 if self.chosen else INK900 if self.enabled else SLATE500
        icon = self.icon if self.enabled else "padlock-closed"
        lettered(canvas, self.box.inset(6, 2), icon, self.text, LABEL, ink, 20, self.peers)


def tabs(
    name: str, box: Box, choices: Sequence[tuple[str, str, str]], chosen: str, tells: Callable[[str], object], gap: float = 8
) -> list[Tab]:
    """Tabs `name.<id>` in one row, from (id, words, pictogram); the group is one stop of the tab key."""
    return [
        Tab(f"{name}.{key}", place, text=text, icon=icon, chosen=key == chosen, says=tells(key), group=name)
        for place, (key, text, icon) in zip(row(box, len(choices), gap), choices, strict=True)
    ]
