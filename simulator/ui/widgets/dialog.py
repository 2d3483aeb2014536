"""A question or a message before everything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, row
from simulator.ui.theme import INK700, INK900, RADIUS_LARGE, TITLE, WHITE, Style
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import square, words

TEXT = Style(17, 500)
PAD, HIGH = 28.0, 56.0


@dataclass(eq=False, kw_only=True)
class Sheet(Widget):
    """The sheet of a dialog: pictogram or badge, title, a few lines."""

    focusable: bool = False
    title: str = ""
    text: str = ""
    icon: str = ""
    badge: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Sheet, mark, words."""
        canvas.rect(self.box, WHITE, radius=RADIUS_LARGE, shadow=True)
        left, top = self.box.x + PAD, self.box.y + 24
        if self.badge:
            put_badge(canvas, self.badge, Box(left, top, 44, 44))
        elif self.icon:
            canvas.sprite(f"icons/{self.icon}", square(left + 22, top + 22, 32), tint=INK700)
        lead = 60.0 if self.badge or self.icon else 0.0
        words(canvas, self.title, Box(left + lead, top, self.box.w - 2 * PAD - lead, 44), TITLE, INK900)
        bottom = self.box.bottom - HIGH - PAD - 12
        room = Box(left, top + 56, self.box.w - 2 * PAD, bottom - top - 56)
        words(canvas, self.text, room, TEXT, INK700, valign="top", most=9)


def dialog(name: str, box: Box, title: str, text: str, buttons: Sequence[Button], *, icon: str = "", badge: str = "") -> list[Widget]:
    """The widgets of a dialog, for the host's `push`: a sheet and up to three buttons, placed from right to left.

    The buttons are the scene's, in order from the left; their boxes are set here. The last is the main one.
    """
    room = Box(box.x + PAD, box.bottom - HIGH - PAD + 4, box.w - 2 * PAD, HIGH)
    columns = row(room, max(2, len(buttons)), 16)[-len(buttons) :] if buttons else []
    for button, place in zip(buttons, columns, strict=True):
        button.box = place
        button.group = name
    return [Sheet(name, box, title=title, text=text, icon=icon, badge=badge), *buttons]
