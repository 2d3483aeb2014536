"""Handing over: what the file holds, in numbers, the lines still open, and the act itself with a question before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column
from simulator.ui.intent import Intent, Wish
from simulator.ui.panel import Close, Open, Panel
from simulator.ui.panels.handover_page import Page, columns
from simulator.ui.theme import INK700, INK900, LABEL, MIST200, SLATE500, VALUE, WHITE, Style
from simulator.ui.views.record_sheet import lines_of
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.drawing import square, words
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.listing import Listing, Row

QUESTION = Style(26, 700, display=True)


@dataclass(frozen=True, slots=True)
class Ask:
    """Said: the question is wanted, or no longer."""

    on: bool


@dataclass(frozen=True, slots=True)
class ToLine:
    """Said: an open line is wanted in the record sheet."""

    field: str


@dataclass(eq=False, kw_only=True)
class Count(Widget):
    """One number of the file: pictogram, words, number."""

    focusable: bool = False
    solid: bool = False
    icon: str = ""
    text: str = ""
    value: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A row of the summary."""
        canvas.rect(self.box, WHITE, line=MIST200, radius=10)
        y = self.box.centre[1]
        side = min(38.0, self.box.h - 8)
        canvas.rect(Box(self.box.x + 12, y - side / 2, side, side), MIST200, radius=8)
        canvas.sprite(f"icons/{self.icon}", square(self.box.x + 12 + side / 2, y, 22), tint=INK900)
        wide = 150.0
        words(canvas, self.text, Box(self.box.x + 62, self.box.y + 2, self.box.w - 62 - wide - 20, self.box.h - 4), LABEL, INK900)
        words(canvas, self.value, Box(self.box.right - wide - 14, self.box.y + 2, wide, self.box.h - 4), VALUE, INK700, "right")


class GivePage(Page):
    """Numbers only: nothing here says whether it is right."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self.asking = False

    def widgets(self, room: Box) -> list[Widget]:
        """The file in numbers, or the question."""
        return self._question(room) if self.asking and self.view.live else self._summary(room)

    def _summary(self, room: Box) -> list[Widget]:
        left, right = columns(room, 0.5, 0.5)
        counts = self._counts()
        give = Box(left.x, left.bottom - 72, left.w, 72)
        places = column(Box(left.x, left.y, left.w, give.y - left.y - 12), len(counts), 8)
        found: list[Widget] = [
            Count(f"handover.count:{name}", place, icon=icon, text=self.say(f"give.{name}"), value=value)
            for (name, icon, value), place in zip(counts, places, strict=True)
        ]
        hold = HoldButton("handover.give", give, text=self.say("give.hold"), confirm=self.say("give.again"), icon="send", says=Ask(on=True), enabled=self.view.live)
        return [*found, hold, *self._open(right)]

    def _counts(self) -> list[tuple[str, str, str]]:
        """(name, pictogram, number) of everything in the file."""
        view, notes = self.view, self.view.notes
        lines = lines_of(view, self.texts)
        written = sum(line.is_written for line in lines)
        kinds = [kind for kind, _, _ in view.seen.reports]
        yes, no = self.say("give.yes"), self.say("give.no")
        return [
            ("records", "edit", self.say("give.of", done=written, of=len(lines))),
            ("photos", "camera", str(len(view.seen.photos))),
            ("findings", "flag", str(kinds.count("punch"))),
            ("built", "document", yes if "as_built" in view.seen.records else no),
            ("calls", "two-way-radio", str(kinds.count("call"))),
            ("tools", "wrench", yes if ("counted", "tools") in notes else no),
            ("clean", "trash", yes if ("cleaned", "site") in notes else no),
        ]

    def _open(self, room: Box) -> list[Widget]:
        """Lines of the sheet in which nothing stands."""
        card = Card("handover.open", room, title=self.say("give.open"), icon="list")
        inside = card.inside
        lines = [line for line in lines_of(self.view, self.texts) if not line.is_written]
        if not lines:
            return [card, Label("handover.full", Box(inside.x, inside.y, inside.w, 60), text=self.say("give.full"), style=LABEL, colour=SLATE500, lines=2)]
        rows = tuple(Row(line.id, line.what, detail=self.panel.say(f"job.{line.job}"), icon="edit") for line in lines)
        return [card, Listing("handover.lines", inside.inset(-4, 0), rows=rows, row_height=52 * self.grow, tells=ToLine)]

    def _question(self, room: Box) -> list[Widget]:
        """Nothing follows after this."""
        wide, high = min(room.w, 640.0 * self.grow), min(room.h, 288.0 * self.grow)
        box = Box(room.centre[0] - wide / 2, room.centre[1] - high / 2, wide, high)
        inside = box.inset(32, 24)
        keys = Box(inside.x, inside.bottom - 64, inside.w, 64)
        half = (keys.w - 16) / 2
        return [
            Card("handover.question", box),
            Label("handover.ask", Box(inside.x, inside.y, inside.w, 56 * self.grow), text=self.say("give.ask"), icon="warning", style=QUESTION, side=32, lines=2),
            Label("handover.told", Box(inside.x, inside.y + 64 * self.grow, inside.w, keys.y - inside.y - 64 * self.grow - 12), text=self.say("give.told"), style=Style(17, 500), colour=INK700, lines=4, valign="top"),
            Button("handover.cancel", Box(keys.x, keys.y, half, keys.h), text=self.say("give.cancel"), icon="undo", kind="secondary", says=Ask(on=False), group="handover.question"),
            Button("handover.confirm", Box(keys.x + half + 16, keys.y, half, keys.h), text=self.say("give.confirm"), icon="send", says=Wish("hand_over"), group="handover.question"),
        ]  # fmt: skip

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """The question comes and goes; an open line is looked up in the sheet."""
        if isinstance(said, Ask):
            self.asking = said.on
        elif isinstance(said, ToLine):
            return [Open("handover", {"tab": "record", "line": said.field})]
        return ()
