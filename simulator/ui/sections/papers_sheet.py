"""A paper lying large on the table: unread it is seen from afar, read its lines can be made out."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import BLUE600, CAPTION, INK700, INK900, MIST200, MIST300, SLATE500, VALUE, WHITE, Style
from simulator.ui.views.gear_papers import Line
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import words

HEAD = Style(22, 800, display=True)
SHEET, FOOT = "#FFFDF6", 84.0


@dataclass(eq=False, kw_only=True)
class PaperSheet(Widget):
    """The paper itself. A click reads it; `lines` are empty until then. `signature` is who is to sign, "" for no such line."""

    title: str = ""
    icon: str = ""
    number: str = ""
    lines: tuple[Line, ...] = ()
    signature: str = ""
    signed: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Sheet, head, lines, foot."""
        canvas.rect(self.box.moved(6, 7), INK900 + "26", radius=4)
        canvas.rect(self.box, SHEET, line=BLUE600 if look.hovered and self.says is not None else MIST300, width=2.5 if look.hovered else 1.2, radius=3)
        head = Box(self.box.x, self.box.y, self.box.w, 70)
        canvas.rect(head, INK700, radius=3)
        canvas.sprite(f"icons/{self.icon}", Box(head.x + 18, head.y + 18, 34, 34), tint=WHITE)
        words(canvas, self.title, Box(head.x + 66, head.y + 6, head.w - 80, head.h - 12), HEAD, WHITE)
        body = Box(self.box.x + 24, head.bottom + 14, self.box.w - 48, self.box.h - head.h - 28 - (FOOT if self.signature else 0))
        if self.lines:
            self._lines(canvas, body)
        else:
            self._far(canvas, body)
        if self.signature:
            self._foot(canvas, Box(body.x, self.box.bottom - FOOT, body.w, FOOT - 14))

    def _lines(self, canvas: Canvas, room: Box) -> None:
        """Label above value, a thin rule below each."""
        high = min(72.0, room.h / len(self.lines))
        for index, line in enumerate(self.lines):
            box = Box(room.x, room.y + index * high, room.w, high - 6)
            upper = Box(box.x, box.y, box.w, box.h * 0.4)
            words(canvas, line.label, upper, CAPTION, SLATE500, most=1)
            words(canvas, line.value, Box(box.x, upper.bottom, box.w, box.h - upper.h), VALUE, INK900)
            canvas.rect(Box(box.x, box.bottom + 2, box.w, 1.2), MIST200)

    @staticmethod
    def _far(canvas: Canvas, room: Box) -> None:
        """Lines that cannot be made out from here."""
        y, index = room.y + 8, 0
        while y < room.bottom - 12:
            share = (0.42, 0.86, 0.74, 0.34, 0.92, 0.6)[index % 6]
            canvas.rect(Box(room.x, y, room.w * share, 8 if index % 3 else 6), MIST200, radius=4)
            y, index = y + (16 if index % 3 != 2 else 30), index + 1

    def _foot(self, canvas: Canvas, room: Box) -> None:
        """Line for the signature, and the stamp of who issued it."""
        line = room.bottom - 22
        canvas.rect(Box(room.x, line, room.w * 0.55, 1.5), SLATE500)
        words(canvas, self.signature, Box(room.x, line + 2, room.w * 0.6, 20), CAPTION, SLATE500, most=1)
        if self.signed:
            canvas.sprite("scenery/paper-permit-signature", Box(room.x + 14, line - 40, 116, 40))
        side = min(66.0, room.h)
        canvas.sprite("scenery/paper-permit-stamp", Box(room.right - side - 6, room.bottom - side - 2, side, side), alpha=0.9)
