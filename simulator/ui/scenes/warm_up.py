"""A warm-up of three minutes: drag, turn, hold, put back, type. No points, no clock; every slip is answered kindly.

Answers `Wish("warmed_up")` at its end. Exercises may be skipped, repeated and taken in any order.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, row
from simulator.ui.intent import Intent, Wish
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes import warm_up_steps as steps
from simulator.ui.scenes.home_frame import Page
from simulator.ui.scenes.warm_up_widgets import Chip
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.carrying import Picked, PutBack, Refused
from simulator.ui.widgets.drawing import fitted
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.pill import Pill

SENTENCE = theme.Style(20, 700)
END = "all"
"""The page after the last exercise."""


class WarmUpScene(Page):
    """Exercises one by one."""

    name, icon = "warm_up", "hand"
    wide, high = 1000.0, 590.0

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.at = steps.ORDER[0]
        self.done: set[str] = set()
        self.state = steps.State()

    def _rooms(self) -> tuple[Box, Box, Box, Box]:
        """Chips, sentence, exercise, foot."""
        sheet = self.sheet
        chips = Box(sheet.x + 24, sheet.y + 18, sheet.w - 48, 52)
        sentence = Box(chips.x, chips.bottom + 14, chips.w, 62)
        foot = Box(chips.x, sheet.bottom - 78, chips.w, 58)
        return chips, sentence, Box(chips.x, sentence.bottom + 10, chips.w, foot.y - sentence.bottom - 22), foot

    # Widgets

    def build(self) -> None:
        """Chips, sentence, the exercise, what comes next."""
        chips, sentence, room, foot = self._rooms()
        found: list[Widget] = [*self._chips(chips), *self._sentence(sentence)]
        if self.at != END:
            found += steps.EXERCISES[self.at](self, room)
        found += [*self._foot(foot), *self.bar(), self._pill()]
        self.host.put(found, self.shortcuts())

    def _pill(self) -> Widget:
        wide = 180 * self.grown
        return Pill("note", Box(self.width - 20 - wide, 13, wide, 38), text=self.say("ui.warm_up.note"), icon="info")

    def _chips(self, room: Box) -> list[Widget]:
        return [
            Chip(
                f"step.{name}", place, text=self.say(f"ui.warm_up.{name}.name"), icon=steps.ICONS[name], group="steps", says=steps.GoTo(name),
                state="correct" if name in self.done else "now" if name == self.at else "later", chosen=name == self.at,
            )
            for name, place in zip(steps.ORDER, row(room, len(steps.ORDER), 10), strict=True)
        ]  # fmt: skip

    def _sentence(self, room: Box) -> list[Widget]:
        code = f"ui.warm_up.{self.at}.do"
        number = steps.NUMBERS.get(self.at)
        text = self.say(code) if number is None else self.say(code, number=number)
        return [
            IconButton("listen", Box(room.x, room.y + 5, 52, 52), icon="sound-on", kind="white", says=Wish("say", code), hint=self.say("ui.home.listen")),
            Label("sentence", Box(room.x + 68, room.y, room.w - 72, room.h), text=text, style=SENTENCE, lines=2),
        ]

    def _foot(self, foot: Box) -> list[Widget]:
        wide = 210 * self.grown
        key = Box(foot.right - wide, foot.y, wide, foot.h)
        if self.at == END:
            again = Box(key.x - 16 - wide, foot.y, wide, foot.h)
            return [
                Button("again", again, text=self.say("ui.warm_up.again"), icon="replay", kind="secondary", says=steps.GoTo(steps.ORDER[0])),
                Button("ready", key, text=self.say("ui.warm_up.ready"), icon="check", says=Wish("warmed_up")),
            ]
        is_done = self.at in self.done
        text, icon = (self.say("ui.warm_up.done"), "check") if is_done else (self.state.trouble, "warning") if self.state.trouble else (self.say(f"ui.warm_up.{self.at}.keys"), "info")
        colour = theme.TEAL700 if is_done else theme.AMBER700 if self.state.trouble else theme.SLATE500
        style = theme.Style(20, 700) if is_done else theme.LABEL
        return [
            Label("told", Box(foot.x, foot.y, key.x - foot.x - 20, foot.h), text=text, icon=icon, colour=colour, style=style, lines=2),
            Button(
                "next", key, text=self.say("ui.warm_up.next" if is_done else "ui.warm_up.skip"), icon="arrow-right" if is_done else "skip-next",
                kind="primary" if is_done else "secondary", says=steps.GoTo(steps.after(self.at) or END),
            ),
        ]  # fmt: skip

    # Answers

    def hear(self, said: object) -> Iterable[Intent]:
        """An exercise goes on, is done, or another one is wanted."""
        match said:
            case steps.GoTo():
                self._go_to(said.name)
                return ()
            case steps.Done():
                self.done.add(self.at)
                self.state.trouble = ""
            case steps.Slip():
                self.state.trouble = said.text
            case steps.KnobAt():
                self._knob_at(said)
            case steps.NumberTyped():
                self.state.typed, self.state.trouble = said.text, ""
            case Picked() | PutBack() | Refused() if self.at == "put":
                self._picked(said)
            case _:
                pass
        self.build()
        if isinstance(said, steps.Done):
            self.host.focus("next")
        return ()

    def _go_to(self, name: str) -> None:
        """Another exercise, begun anew; what is in the hand is put down first."""
        self.host.let_go()
        self.host.put_back()
        self.at, self.state = name, steps.State()
        if name in self.done:
            self.done.discard(name)
        if name == steps.ORDER[0] and len(self.done) >= len(steps.ORDER) - 1:
            self.done.clear()
        self.build()
        self.host.focus("ready" if name == END else steps.FIRST[name])

    def _knob_at(self, said: steps.KnobAt) -> None:
        self.state.knob = said.value
        if said.settled and said.value == steps.NUMBERS["turn"]:
            self.done.add("turn")

    def _picked(self, said: object) -> None:
        """Taken and put back again, by whatever way, is what is practised."""
        if isinstance(said, Picked):
            self.state.held = True
        elif self.state.held:
            self.state.held = False
            self.done.add("put")

    # Picture

    def ground_key(self) -> Hashable:
        """Only the last page has a picture that stands still."""
        return (super().ground_key(), self.at == END)

    def draw_sheet(self, canvas: Canvas, sheet: Box) -> None:
        """The bench of the exercise; at the end the technician, ready."""
        _, _, room, _ = self._rooms()
        canvas.rect(room, theme.MIST100, line=theme.MIST200, radius=theme.RADIUS_CARD)
        if self.at == END:
            canvas.sprite("people/technician-complete", fitted(room.inset(10, 8), 0.5))


@scene("warm_up")
def make_warm_up(desk: Desk, about: dict[str, Any]) -> WarmUpScene:
    """The exercises from the first on."""
    return WarmUpScene(desk, about)
