"""The flag label while it is written: two lines, one of them with the caret."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown, Typed
from simulator.ui.geometry import Box
from simulator.ui.sections import bench_art
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import fitting

LONGEST = 16
BLINK_MS = 530


@dataclass(eq=False, kw_only=True)
class Flag(Widget):
    """A label about a cable: a click or up and down chooses a line, keys write into it, return goes on or prints.

    `tells(line, text)` is said at every change, `picks(line)` when another line is chosen, `says` at return in the last one.
    """

    lines: tuple[str, str] = ("", "")
    line: int = 0
    colours: tuple[str, str, str] = ("", "", "")
    width: float = 8.0
    banded: bool = False
    tells: Callable[[int, str], object] = lambda line, text: HANDLED
    picks: Callable[[int], object] = lambda line: HANDLED

    def sheet(self) -> Box:
        """The white part."""
        return Box(self.box.x + 22, self.box.y, self.box.w - 40, self.box.h)

    def phase(self, look: Look) -> object:
        """Whether the caret is lit."""
        return self._lit(look)

    @staticmethod
    def _lit(look: Look) -> bool:
        return not look.focused or look.reduce_motion or look.now_ms // BLINK_MS % 2 == 0

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Cable, sheet, band, both lines."""
        sheet = self.sheet()
        canvas.layer(("bench.flag", self.box, self.colours, self.width, self.banded), self.box.inset(-8, 0), self._cable)
        canvas.rect(sheet.moved(0, 2), theme.MIST300, radius=4)
        line = theme.BLUE600 if look.focused or look.hovered else theme.SLATE400
        canvas.rect(sheet, theme.WHITE, line=line, width=2 if look.focused else 1.4, radius=4)
        canvas.rect(Box(sheet.x + 1.5, sheet.y + 1.5, 10, sheet.h - 3), self.colours[1], radius=3)
        room = sheet.inset(18, 4)
        half = room.h / 2
        for index, text in enumerate(self.lines):
            self._line(canvas, look, Box(room.x, room.y + index * half, room.w, half), index, text)

    def _cable(self, canvas: Canvas) -> None:
        """What the label hangs on."""
        sheet, y = self.sheet(), self.box.centre[1]
        for left, right in ((self.box.x, sheet.x + 2), (sheet.right - 2, self.box.right)):
            bench_art.tube(canvas, [(left + 3, y), (right - 3, y)], self.colours, min(self.width, 12.0), banded=self.banded)

    def _line(self, canvas: Canvas, look: Look, box: Box, index: int, text: str) -> None:
        """One line; the one being written is tinted and has the caret."""
        now = index == self.line
        if now:
            canvas.rect(box.inset(-3, 0), theme.BLUE100, radius=4)
        style, _ = fitting(canvas, text or "Ag", box.inset(13, 0), theme.VALUE, most=1)
        wide, high = canvas.measure(text, style) if text else (0.0, canvas.measure("Ag", style)[1])
        if index:
            canvas.sprite("icons/arrow-right", Box(box.x, box.y + box.h / 2 - 9, 18, 18), tint=theme.SLATE500)
        canvas.text(text, Box(box.x + 22, box.y, box.w - 22, box.h), style, theme.INK900)
        if now and self._lit(look):
            canvas.rect(Box(min(box.right - 2, box.x + 23 + wide), box.y + (box.h - high * 0.8) / 2, 2, high * 0.8), theme.BLUE600)

    # Writing

    def write(self, text: str) -> object:
        """Adds what has room."""
        now = self.lines[self.line]
        new = "".join(sign for sign in text.upper() if sign.isprintable() and sign != "/")
        new = new[: max(0, LONGEST - len(now))]
        return self.tells(self.line, now + new) if new else HANDLED

    def erase(self) -> object:
        """Takes the last sign away."""
        return self.tells(self.line, self.lines[self.line][:-1]) if self.lines[self.line] else HANDLED

    def done(self) -> object:
        """On to the second line, from there to the printer."""
        return self.picks(1) if self.line == 0 else self.says

    def typed(self, event: Typed) -> object | None:
        """Writes."""
        return self.write(event.text)

    def key(self, event: KeyDown) -> object | None:
        """Lines, erasing, return; signs come as text."""
        if event.key in {"up", "down"}:
            return self.picks(0 if event.key == "up" else 1)
        if event.key in {"backspace", "delete"}:
            return self.erase()
        if event.key in {"return", "enter", "kp_enter"}:
            return self.done()
        return HANDLED if (len(event.key) == 1 or event.key == "space") and not event.ctrl else None

    def click(self) -> object | None:
        """It has the keys now."""
        return HANDLED

    def click_at(self, x: float, y: float) -> object | None:
        """The line under the pointer."""
        return self.picks(int(y >= self.box.centre[1]))
