"""Settings: language, text size, sound, full screen, calm motion. Each takes effect at once; the page itself is the sample."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Back, Intent, Wish
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes.home_frame import Page
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import square, words
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.tabs import tabs
from simulator.ui.widgets.toggle import Toggle

SCALES = (100, 125, 150, 175, 200)
ROWS = (
    ("language", "language"), ("text_scale", "text-size"), ("sample", "info"), ("sound", "sound-on"), ("full_screen", "expand"), ("reduce_motion", "slow"),
)  # fmt: skip
SAMPLE = theme.Style(15, 600)


@dataclass(frozen=True, slots=True)
class FullScreen:
    """Said: the whole screen is wanted, or no longer."""

    on: bool


class SettingsScene(Page):
    """A row for each choice."""

    name, icon = "settings", "settings"
    wide, high = 820.0, 560.0

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.full_screen = desk.settings.full_screen

    def _row(self, name: str) -> Box:
        """The row of a choice."""
        sheet = self.sheet
        room = Box(sheet.x + 28, sheet.y + 14, sheet.w - 56, sheet.h - 14 - 84)
        high = room.h / len(ROWS)
        index = next(at for at, (one, _) in enumerate(ROWS) if one == name)
        return Box(room.x, room.y + index * high, room.w, high)

    def _control(self, name: str, wide: float) -> Box:
        """Where a row's control stands, by its right edge."""
        place = self._row(name)
        return Box(place.right - wide, place.centre[1] - 24, wide, 48)

    def build(self) -> None:
        """The controls, the sample, the key back."""
        choices, say = self.desk.settings, self.say
        switch = (say("ui.settings.off"), say("ui.settings.on"))
        wide = 190 + 50 * (self.grown - 1) / 0.5
        sheet = self.sheet
        widgets: list[Widget] = [
            Toggle(
                "language", self._control("language", 300 if self.grown > 1.2 else 280), kind="light", choices=("Indonesia", "English"), chosen=int(choices.lang == "en"),
                tells=lambda index: Wish("language", ("id", "en")[index]),
            ),
            *tabs("text_scale", self._control("text_scale", 460), [(str(one), f"{one}%", "") for one in SCALES], str(choices.text_scale), lambda one: Wish("text_scale", int(one))),
            self._sample(),
            Button("try", Box(self._control("sound", wide).x - 12 - wide, self._control("sound", wide).y, wide, 48), text=say("ui.settings.try"), icon="sound-on", kind="secondary", says=Wish("say", "ui.home.choose"), enabled=choices.sound),
            Toggle("sound", self._control("sound", wide), kind="light", choices=switch, chosen=int(choices.sound), tells=lambda index: Wish("sound", bool(index))),
            Toggle("full_screen", self._control("full_screen", wide), kind="light", choices=switch, chosen=int(self.full_screen), tells=lambda index: FullScreen(bool(index))),
            Toggle("reduce_motion", self._control("reduce_motion", wide), kind="light", choices=switch, chosen=int(choices.reduce_motion), tells=lambda index: Wish("reduce_motion", bool(index))),
            Button("done", Box(sheet.right - 28 - 220 * self.grown, sheet.bottom - 76, 220 * self.grown, 56), text=say("ui.settings.done"), icon="check", says=Back()),
            *self.bar(),
        ]  # fmt: skip
        self.host.put(widgets, self.shortcuts())

    def _sample(self) -> Widget:
        """A sentence at the size chosen."""
        place = self._row("sample")
        return Label("sample", Box(place.x + 52, place.y + 6, place.w - 70, place.h - 12), text=self.say("ui.settings.sample"), style=SAMPLE, lines=2, valign="middle")

    def hear(self, said: object) -> Iterable[Intent]:
        """The window may be made whole by a key too; what the switch shows follows what it was asked for."""
        if isinstance(said, FullScreen):
            self.full_screen = said.on
            self.build()
            return [Wish("full_screen")]
        return ()

    def ground_key(self) -> Hashable:
        """The rows."""
        return (super().ground_key(), self.desk.settings.sound)

    def draw_sheet(self, canvas: Canvas, sheet: Box) -> None:
        """Names of the choices and lines between them."""
        for index, (name, icon) in enumerate(ROWS):
            place = self._row(name)
            if name == "sample":
                canvas.rect(place.inset(0, 3), theme.PAPER, line=theme.MIST200, radius=theme.RADIUS_TILE)
                canvas.sprite("icons/info", square(place.x + 28, place.centre[1], 24), tint=theme.SLATE500)
                continue
            if index and name != "text_scale":
                canvas.rect(Box(place.x, place.y, place.w, 1), theme.MIST200)
            shown = "sound-off" if name == "sound" and not self.desk.settings.sound else icon
            canvas.rect(Box(place.x, place.centre[1] - 20, 40, 40), theme.BLUE100, radius=theme.RADIUS_BUTTON)
            canvas.sprite(f"icons/{shown}", square(place.x + 20, place.centre[1], 24), tint=theme.BLUE700)
            self._name(canvas, name, place)

    def _name(self, canvas: Canvas, name: str, place: Box) -> None:
        """A choice's name, and a smaller line where there is one."""
        note = f"ui.settings.{name}.note"
        taken = {"text_scale": 470.0, "sound": 420.0, "language": 310.0}.get(name, 220.0) + (100 * (self.grown - 1) if name == "sound" else 0)
        room = Box(place.x + 54, place.y + 4, place.w - 54 - taken, place.h - 8)
        if self.desk.texts.has(note):
            upper = Box(room.x, room.y, room.w, room.h * 0.56)
            words(canvas, self.say(f"ui.settings.{name}"), upper, theme.VALUE, theme.INK900, valign="bottom", most=1)
            words(canvas, self.say(note), Box(room.x, upper.bottom, room.w, room.h - upper.h), theme.CAPTION, theme.SLATE500, valign="top", most=1)
            return
        words(canvas, self.say(f"ui.settings.{name}"), room, theme.VALUE, theme.INK900)


@scene("settings")
def make_settings(desk: Desk, about: dict[str, Any]) -> SettingsScene:
    """The choices that are kept between starts."""
    return SettingsScene(desk, about)
