"""A key of an on-screen pad: it writes into a field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown, Typed
from simulator.ui.geometry import Box
from simulator.ui.theme import BLUE600, BLUE700, MIST100, MIST200, MIST300, VALUE, WHITE
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.button import KINDS, LIP
from simulator.ui.widgets.drawing import lettered
from simulator.ui.widgets.text_input import TextInput

GAP = 8.0
NAMES = {" ": "space", "\u2212": "-"}
"""What a key is called where its sign would not do."""


@dataclass(eq=False, kw_only=True)
class PadKey(Widget):
    """One key; `does` is called when it is pressed and says what the field says."""

    keeps_focus: bool = True
    text: str = ""
    icon: str = ""
    main: bool = False
    does: Callable[[], object | None] = lambda: HANDLED
    field: TextInput | None = None

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A small button."""
        face = Box(self.box.x, self.box.y, self.box.w, self.box.h - LIP).moved(0, 2 if look.pressed else 0)
        if not look.pressed:
            canvas.rect(face.moved(0, 2), BLUE700 if self.main else MIST300, radius=8)
        ground = (BLUE700 if look.pressed else KINDS["primary"].hover if look.hovered else BLUE600) if self.main else ""
        ground = ground or (MIST200 if look.pressed else MIST100 if look.hovered else WHITE)
        canvas.rect(face, ground, line=None if self.main else MIST300, radius=8)
        if self.text == " ":
            self._bracket(canvas, face)
            return
        lettered(canvas, face.inset(4, 1), self.icon, self.text, VALUE, WHITE if self.main else KINDS["secondary"].text)

    @staticmethod
    def _bracket(canvas: Canvas, face: Box) -> None:
        """The sign of the space bar."""
        x, y = face.centre
        half = min(28.0, face.w / 4)
        for piece in (Box(x - half, y, 2, 6), Box(x - half, y + 5, 2 * half, 2), Box(x + half - 2, y, 2, 6)):
            canvas.rect(piece, KINDS["secondary"].text)

    def click(self) -> object | None:
        """Writes, erases or ends."""
        return self.does()

    def typed(self, event: Typed) -> object | None:
        """Text typed on a real keyboard goes into the field all the same."""
        return self.field.put(event.text) if self.field and event.text != " " else None

    def key(self, event: KeyDown) -> object | None:
        """Backspace erases."""
        return self.field.erase() if self.field and event.key == "backspace" else None


def keys_of(name: str, box: Box, rows: list[str], field: TextInput) -> list[PadKey]:
    """Rows of signs in equal cells; the same sign twice in a row makes a wider key.

    `<` erases, `=` ends the input, `_` leaves a gap.
    """
    most = max(len(row) for row in rows)
    wide, high = (box.w + GAP) / most, (box.h + GAP) / len(rows)
    keys = []
    for line, row in enumerate(rows):
        at = 0
        for sign, run in groupby(row):
            count = len(list(run))
            if sign != "_":
                place = Box(box.x + at * wide, box.y + line * high, count * wide - GAP, high - GAP)
                keys.append(_key(name, sign, place, field))
            at += count
    return keys


def _key(name: str, sign: str, place: Box, field: TextInput) -> PadKey:
    """One key by its sign."""
    if sign == "<":
        return PadKey(f"{name}.erase", place, icon="arrow-left", group=name, field=field, does=field.erase)
    if sign == "=":
        return PadKey(f"{name}.done", place, icon="check", main=True, group=name, field=field, does=field.done)
    label = NAMES.get(sign, sign)
    return PadKey(f"{name}.{label}", place, text=sign, group=name, field=field, does=lambda: field.put(sign))
