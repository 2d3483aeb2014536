"""A paper of the site laid large: read it, sign it, report it, copy a line of it into the record sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from simulator.mechanics.handover.paperwork import ReportThing, WriteRecord
from simulator.mechanics.safety.papers import ReadPaper, SignPaper
from simulator.scenario.plan import PlanField
from simulator.ui.geometry import Box
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open, Panel, middle, panel
from simulator.ui.scene import Desk
from simulator.ui.sections.papers import ICONS, SIGNED_KINDS
from simulator.ui.sections.papers_sheet import PaperSheet
from simulator.ui.theme import CAPTION, LABEL, SLATE500
from simulator.ui.views import gear_papers
from simulator.ui.widgets.base import HANDLED, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.letter_pad import letter_pad
from simulator.ui.widgets.text_input import TextInput

PAPER_SHARE, PAD_HIGH = 0.42, 256.0


@dataclass(frozen=True, slots=True)
class Turn:
    """Said: another paper, or the pad comes and goes."""

    paper: str = ""
    pad: bool = False


class PaperPanel(Panel):
    """One paper; what is being written into the record sheet is remembered a line."""

    name = "paper"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.paper = str(about["paper"])
        self.drafts: dict[str, str] = {}

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet, paper at the left, what can be done with it at the right."""
        sheet = middle(room, 1100, 640)
        paper = Box(sheet.x + 76, sheet.y + 24, sheet.w * PAPER_SHARE - 70, sheet.h - 48)
        side = Box(sheet.x + sheet.w * PAPER_SHARE + 72, sheet.y + 20, sheet.w * (1 - PAPER_SHARE) - 92, sheet.h - 40)
        return [Card("paper.sheet", sheet, kind="paper", solid=True), self._paper(paper), *self._turns(paper), *self._side(side)]

    # The paper

    def _paper(self, box: Box) -> PaperSheet:
        kind, read = gear_papers.kind_of(self.view, self.paper), self._is_read
        title = self._named(self.paper)
        lines = tuple(gear_papers.lines_of(self.view, self.desk.texts, self.paper)) if read else ()
        signs = self.say("ui.paper.signature") if kind in SIGNED_KINDS else ""
        says = Act(ReadPaper(paper=self.paper)) if not read and self.view.live else None
        return PaperSheet(
            "paper.page", box, title=title, icon=ICONS.get(kind, "document"), lines=lines, signature=signs,
            signed=("signed", self.paper) in self.view.notes, says=says, focusable=False,
        )  # fmt: skip

    def _turns(self, paper: Box) -> list[Widget]:
        """Arrows to the papers before and after."""
        names = [name for name, _, _ in self.view.sheet.papers]
        at = names.index(self.paper) if self.paper in names else 0
        before, after = Box(paper.x - 58, paper.centre[1] - 32, 48, 64), Box(paper.right + 10, paper.centre[1] - 32, 48, 64)
        return [
            IconButton("paper.before", before, icon="chevron-left", kind="white", says=Turn(names[at - 1]), hint=self.say("ui.paper.before")),
            IconButton("paper.after", after, icon="chevron-right", kind="white", says=Turn(names[(at + 1) % len(names)]), hint=self.say("ui.paper.after")),
        ]

    @property
    def _is_read(self) -> bool:
        return gear_papers.until(self.view, self.paper) is not None

    def _named(self, thing: str) -> str:
        name = self.desk.texts.name(thing)
        return name[:1].upper() + name[1:]

    # What can be done

    def _side(self, room: Box) -> list[Widget]:
        """Close, today's date, buttons, the record sheet's lines."""
        head = Box(room.x, room.y, room.w - 56, 44)
        today = self.say("ui.paper.today", date=gear_papers.today(self.view, self.desk.texts))
        out: list[Widget] = [
            Label("paper.today", head, text=today, icon="calendar", style=LABEL),
            IconButton("paper.close", Box(room.right - 46, room.y, 46, 44), icon="cross", kind="white", says=Close(), hint=self.say("ui.paper.close")),
        ]
        buttons = self._buttons()
        top = head.bottom + 12
        for index, button in enumerate(buttons):
            button.box = Box(room.x, top + index * 62, room.w, 54)
        top += len(buttons) * 62 + 4
        fields = gear_papers.fields_of(self.view, self.paper) if self._is_read else []
        for field in fields[:1]:
            out += self._field(field, Box(room.x, top, room.w, room.bottom - top))
        if not fields:
            out.append(Label("paper.tip", Box(room.x, top + 6, room.w, 60), text=self._tip(), style=CAPTION, colour=SLATE500, lines=3, valign="top"))
        return [*out[:1], *buttons, *out[1:]]

    def _buttons(self) -> list[Button]:
        """Read, sign, report."""
        live, nowhere = self.view.live, Box(0, 0, 0, 0)
        kind = gear_papers.kind_of(self.view, self.paper)
        read, signed = self._is_read, ("signed", self.paper) in self.view.notes
        reported = any(subject == self.paper and about == "expired" for _, subject, about in self.view.seen.reports)
        out = [Button("paper.read", nowhere, text=self.say("ui.paper.reread" if read else "ui.paper.read"), icon="visibility", kind="secondary" if read else "primary", says=Act(ReadPaper(paper=self.paper)), enabled=live, group="paper")]
        if kind in SIGNED_KINDS:
            out.append(Button("paper.sign", nowhere, text=self.say("ui.paper.signed" if signed else "ui.paper.sign"), icon="check" if signed else "edit", kind="secondary", says=Act(SignPaper(paper=self.paper)), enabled=live, group="paper"))
        if read and gear_papers.until(self.view, self.paper):
            out.append(Button("paper.report", nowhere, text=self.say("ui.paper.reported" if reported else "ui.paper.report"), icon="check" if reported else "flag", kind="secondary", says=Act(ReportThing(thing=self.paper, about="expired")), enabled=live, group="paper"))
        return out

    def _tip(self) -> str:
        return self.say("ui.paper.tip_read" if not self._is_read else "ui.paper.tip_dates")

    def _field(self, field: PlanField, room: Box) -> list[Widget]:
        """A line of the record sheet with letters on the screen."""
        written = self.view.seen.records.get(field.id, "")
        text = self.drafts.get(field.id, str(written))
        title = Label("record.title", Box(room.x, room.y, room.w, 24), text=self.say("ui.paper.record", field=field.id), style=LABEL, icon="edit")
        wide = 150.0
        entry = TextInput(
            f"record:{field.id}", Box(room.x, room.y + 30, room.w - wide - 10, 50), text=text, longest=60, placeholder=self.say("ui.paper.placeholder"),
            tells=lambda value: self._draft(field.id, value), says_done=lambda value: self._write(field.id, value), enabled=self.view.live,
        )  # fmt: skip
        done = written != "" and text == written
        button = Button(
            "record.write", Box(room.right - wide, room.y + 30, wide, 50), text=self.say("ui.paper.written" if done else "ui.paper.write"),
            icon="check" if done else "edit", kind="secondary" if done else "primary", says=self._write(field.id, text), enabled=self.view.live and bool(text.strip()),
        )  # fmt: skip
        pad = Box(room.x, room.y + 90, room.w, min(PAD_HIGH, room.bottom - room.y - 90))
        return [title, entry, button, *letter_pad("pad", pad, entry)]

    def _draft(self, field: str, value: str) -> object:
        """Remembers what is being written."""
        self.drafts[field] = value
        return Turn()

    def _write(self, field: str, value: str) -> object:
        return Act(WriteRecord(field=field, value=value.strip())) if value.strip() else HANDLED

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Another paper."""
        if isinstance(said, Turn) and said.paper:
            self.paper = said.paper
        return ()


@panel("paper")
def make_paper(desk: Desk, about: dict[str, Any]) -> PaperPanel:
    """The paper named in `about`."""
    return PaperPanel(desk, about)
