"""A button: pictogram and one to three words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.theme import (
    AMBER100,
    AMBER500,
    AMBER600,
    AMBER700,
    BAR_TITLE,
    BLUE400,
    BLUE600,
    BLUE700,
    INK600,
    INK700,
    INK800,
    INK900,
    LABEL,
    MIST100,
    MIST200,
    MIST300,
    RADIUS_BUTTON,
    SLATE500,
    VERM400,
    VERM600,
    VERM700,
    VIOLET400,
    VIOLET600,
    WHITE,
)
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import lettered, mixed

LIP = 3.0


class Paint(NamedTuple):
    """Colours of a kind of button: face, face under the pointer, face pressed and lip, text, line."""

    face: str
    hover: str
    lip: str
    text: str
    line: str | None = None


KINDS = {
    "primary": Paint(BLUE600, mixed(BLUE600, BLUE400, 0.3), BLUE700, WHITE),
    "secondary": Paint(WHITE, "#F5F8FB", MIST200, INK900, MIST300),
    "danger": Paint(VERM600, mixed(VERM600, VERM400, 0.25), VERM700, WHITE),
    "drill": Paint(VIOLET600, mixed(VIOLET600, VIOLET400, 0.25), mixed(VIOLET600, INK900, 0.35), WHITE),
    "dark": Paint(INK700, INK600, INK800, WHITE),
    "hint": Paint(
        AMBER100, mixed(AMBER100, AMBER500, 0.2), mixed(AMBER100, AMBER600, 0.35), AMBER700, mixed(AMBER100, AMBER600, 0.5)
    ),
    "plain": Paint(MIST100, MIST200, MIST200, SLATE500, MIST300),
}


@dataclass(eq=False, kw_only=True)
class Button(Widget):
    """A button; `enabled` false shows a padlock."""

    text: str = ""
    icon: str = ""
    kind: str = "primary"

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Lip, face, pictogram and words; pressed it sinks by 2 px."""
        face = Box(self.box.x, self.box.y, self.box.w, self.box.h - LIP)
        if not self.enabled:
            self._locked(canvas, face)
            return
        paint = KINDS[self.kind]
        if look.pressed:
            face = face.moved(0, 2)
            canvas.rect(face, paint.lip, line=paint.line, radius=RADIUS_BUTTON)
        else:
            canvas.rect(face.moved(0, LIP), INK900 + "1C", radius=RADIUS_BUTTON)
            canvas.rect(face.moved(0, 1.5), paint.line or paint.lip, radius=RADIUS_BUTTON)
            canvas.rect(face, paint.hover if look.hovered else paint.face, line=paint.line, radius=RADIUS_BUTTON)
        self._content(canvas, face, paint.text, self.icon)

    def _locked(self, canvas: Canvas, face: Box) -> None:
        """The look of a button that cannot be pressed."""
        canvas.rect(face, MIST100, line=MIST300, radius=RADIUS_BUTTON)
        self._content(canvas, face, SLATE500, "padlock-closed")

    def _content(self, canvas: Canvas, face: Box, colour: str, icon: str) -> None:
        """Pictogram and words in the middle."""
        style = BAR_TITLE if self.box.h >= 56 and self.box.w >= 130 else LABEL
        lettered(canvas, face.inset(8, 2), icon, self.text, style, colour, 24 if style is BAR_TITLE else 22, self.peers)
