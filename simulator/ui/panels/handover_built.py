"""The as-built line: as planned, or what was built otherwise, in the trainee's own words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.mechanics.handover.paperwork import WriteRecord
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open, Panel
from simulator.ui.panels.handover_page import NAME, Page, columns
from simulator.ui.theme import INK700, INK900, LABEL, MIST200, SLATE500, Style
from simulator.ui.views.work import Told
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.drawing import fitted, words
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.letter_pad import letter_pad
from simulator.ui.widgets.text_input import TextInput

FIELD, LONGEST = "as_built", 120
HAND = Style(18, 600)


@dataclass(frozen=True, slots=True)
class Draft:
    """Said: what stands in the field now."""

    text: str


@dataclass(eq=False, kw_only=True)
class Clip(Widget):
    """A clipboard with what stands on it, on ruled lines."""

    focusable: bool = False
    solid: bool = False
    title: str = ""
    text: str = ""
    empty: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Board, title, lines, words."""
        board = fitted(self.box, 122 / 173)
        canvas.sprite("scenery/clipboard-blank", board)
        k = board.w / 122
        paper = Box(board.x + 16 * k, board.y + 34 * k, board.w - 32 * k, board.h - 48 * k)
        words(canvas, self.title, Box(paper.x, paper.y, paper.w, 26 * k / 1.4), NAME, INK900, most=1)
        lines = 6
        top, gap = paper.y + 24 * k, (paper.bottom - paper.y - 24 * k) / lines
        for index in range(lines):
            canvas.rect(Box(paper.x, top + (index + 1) * gap - 2, paper.w, 1.6), MIST200)
        room = Box(paper.x, top, paper.w, gap * lines - 4)
        words(canvas, self.text or self.empty, room, HAND, INK700 if self.text else SLATE500, valign="top", most=6)


class BuiltPage(Page):
    """One line of the record sheet that every site has."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self.draft: str | None = None

    def widgets(self, room: Box) -> list[Widget]:
        """What stands there, the short answer, the own words."""
        left, right = columns(room, 0.4, 0.6)
        written = str(self.view.seen.records.get(FIELD, ""))
        plan = Box(left.x, left.bottom - 62, left.w, 62)
        as_planned = self.say("built.as_planned")
        return [
            Card("built.sheet", Box(left.x, left.y, left.w, plan.y - left.y - 12)),
            Clip("built.clip", Box(left.x + 12, left.y + 12, left.w - 24, plan.y - left.y - 36), title=self.say("built.title"), text=written, empty=self.say("built.empty")),
            Button("built.as_planned", plan, text=as_planned, icon="check", kind="secondary", says=Act(WriteRecord(field=FIELD, value=as_planned.lower())), enabled=self.view.live),
            *self._own(right, written),
        ]  # fmt: skip

    def _own(self, room: Box, written: str) -> list[Widget]:
        """Field, key, pad."""
        text = written if self.draft is None else self.draft
        card = Card("built.card", room, title=self.say("built.own"), icon="edit")
        inside = card.inside
        line = Label("built.line", Box(inside.x, inside.y, inside.w, 44), text=self.say("built.text"), style=LABEL, colour=SLATE500, lines=2)
        wide = 150.0
        field = Box(inside.x, inside.y + 52, inside.w - wide - 10, 52)
        entry = TextInput(
            "built.field", field, text=text, longest=LONGEST, placeholder=self.say("built.placeholder"), tells=Draft,
            says_done=_written, enabled=self.view.live,
        )  # fmt: skip
        done = bool(text) and text == written
        write = Button(
            "built.write", Box(inside.right - wide, field.y, wide, 52), text=self.say("record.done" if done else "record.write"), icon="check" if done else "edit",
            kind="secondary" if done else "primary", says=_written(text), enabled=self.view.live and bool(text.strip()),
        )  # fmt: skip
        pad = Box(inside.x, field.bottom + 14, inside.w, min(320.0, inside.bottom - field.bottom - 14))
        return [card, line, entry, write, *letter_pad("built.pad", pad, entry)]

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """A half-written text is kept."""
        if isinstance(said, Draft):
            self.draft = said.text
        return ()

    def told(self, told: Told) -> None:
        """What was written is no draft any more."""
        if told.do == "write_record" and told.params.get("field") == FIELD:
            self.draft = None


def _written(text: str) -> object:
    return Act(WriteRecord(field=FIELD, value=text.strip())) if text.strip() else HANDLED
