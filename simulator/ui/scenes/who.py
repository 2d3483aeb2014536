"""Who am I: a number and a picture, no password. A new number is a new trainee.

About: `view` (a HomeView). Answers `Wish("trainee", {"number", "avatar"})`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from simulator.storage.numbers import full_number
from simulator.storage.settings import own_of
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column, row
from simulator.ui.intent import Intent, Wish
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes.home_frame import Page, caption
from simulator.ui.views.home import AVATARS, avatar_of
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import words
from simulator.ui.widgets.number_pad import number_pad
from simulator.ui.widgets.text_input import DIGITS, TextInput

LONGEST = 6
"""Most digits of a number."""


@dataclass(frozen=True, slots=True)
class Number:
    """Said: the number, as far as it is typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Avatar:
    """Said: a picture was chosen."""

    index: int


@dataclass(eq=False, kw_only=True)
class Face(Widget):
    """A picture to choose."""

    sprite: str = ""
    chosen: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A tile; chosen it has a line and a mark."""
        line = theme.BLUE600 if self.chosen or look.hovered else theme.MIST300
        canvas.rect(self.box, theme.BLUE100 if self.chosen else theme.PAPER, line=line, width=3 if self.chosen else 1.5, radius=theme.RADIUS_CARD)
        x, y = self.box.centre
        side = min(self.box.w, self.box.h) - 20
        canvas.circle(x, y, side / 2 + 2, theme.MIST200)
        canvas.sprite(self.sprite, Box(x - side / 2, y - side / 2, side, side))
        if self.chosen:
            put_badge(canvas, "correct", Box(self.box.right - 30, self.box.bottom - 30, 24, 24), casing=True)


class WhoScene(Page):
    """The number at the left with its pad, the pictures at the right."""

    name, icon = "who", "student"
    wide, high = 940.0, 560.0

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.number, self.avatar = desk.settings.trainee, desk.settings.avatar % len(AVATARS)
        self.picked = False

    @property
    def full_number(self) -> str:
        """The number as it is kept; "" for none yet."""
        return full_number(self.number)

    def _rooms(self) -> tuple[Box, Box, Box]:
        """Number, pictures, the row of the big key."""
        sheet = self.sheet
        foot = Box(sheet.x + 28, sheet.bottom - 84, sheet.w - 56, 60)
        left = Box(sheet.x + 28, sheet.y + 20, min(300.0, sheet.w * 0.32), foot.y - sheet.y - 36)
        right = Box(left.right + 36, left.y, foot.right - left.right - 36, left.h)
        return left, right, foot

    def build(self) -> None:
        """Field, pad, pictures, the key to go on."""
        left, right, foot = self._rooms()
        field = TextInput(
            "number", Box(left.x, left.y + 44, left.w, 56), text=self.number, allowed=DIGITS, longest=LONGEST, style=self.field_style,
            tells=Number, says_done=self._done,
        )  # fmt: skip
        pad = number_pad("pad", Box(left.x, field.box.bottom + 14, left.w, left.bottom - field.box.bottom - 14), field, point="", signed=False)
        self.host.put([field, *pad, *self._faces(right), self._go(foot), *self.bar()], self.shortcuts())
        if not self.host.focused:
            self.host.focus("number")

    def _faces(self, room: Box) -> list[Widget]:
        tiles = Box(room.x, room.y + 44, room.w, room.h - 44 - 56)
        places = [place for line in column(tiles, 2, 12) for place in row(line, 4, 12)]
        return [
            Face(f"avatar.{index + 1}", place, sprite=avatar_of(index), chosen=index == self.avatar, group="avatar", says=Avatar(index), hint=self.say(f"ui.who.avatar.{index + 1}"))
            for index, place in enumerate(places)
        ]

    def _go(self, foot: Box) -> Widget:
        number = self.full_number
        text = self.say("ui.who.go", number=number) if number else self.say("ui.who.empty")
        wide = min(foot.w, 480 * self.grown)
        return Button("go", Box(foot.right - wide, foot.y, wide, foot.h), text=text, icon="check", says=self._done(self.number), enabled=bool(number))

    def _done(self, text: str) -> object:
        """Who it is now; without a number nobody."""
        return Wish("trainee", {"number": full_number(text), "avatar": self.avatar}) if text else None

    def hear(self, said: object) -> Iterable[Intent]:
        """Another number, another picture."""
        if isinstance(said, Number):
            self.number = said.text
            self._recognise()
        elif isinstance(said, Avatar):
            self.avatar, self.picked = said.index, True
        else:
            return ()
        self.build()
        return ()

    def _recognise(self) -> None:
        """Who was here before has his picture again, unless another was picked."""
        own = own_of(self.desk.settings, self.number)
        if own is not None and not self.picked:
            self.avatar = own[0] % len(AVATARS)

    def ground_key(self) -> Hashable:
        """What stands still does not know the number."""
        return (super().ground_key(), self._rooms())

    def draw_sheet(self, canvas: Canvas, sheet: Box) -> None:
        """Headings and the note."""
        left, right, _ = self._rooms()
        caption(canvas, "student", self.say("ui.who.number"), Box(left.x, left.y, left.w, 36))
        caption(canvas, "person", self.say("ui.who.avatar"), Box(right.x, right.y, right.w, 36))
        words(canvas, self.say("ui.who.note"), Box(right.x, right.bottom - 48, right.w, 44), theme.LABEL, theme.SLATE500)


@scene("who")
def make_who(desk: Desk, about: dict[str, Any]) -> WhoScene:
    """Number and picture of whoever sits here."""
    return WhoScene(desk, about)
