"""The record sheet: its lines at the left, the line in hand with its field and pad at the right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.i18n.languages import language
from simulator.i18n.readings import is_number
from simulator.mechanics.handover.paperwork import WriteRecord
from simulator.ui.geometry import Box
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open, Panel
from simulator.ui.panels.handover_lines import LineList, LineRow
from simulator.ui.panels.handover_page import NAME, Page, columns
from simulator.ui.theme import CAPTION, LABEL, SLATE500, VALUE
from simulator.ui.views.record_sheet import SheetLine, jobs_of, lines_of, value_of
from simulator.ui.views.work import Told
from simulator.ui.widgets.base import HANDLED, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.letter_pad import letter_pad
from simulator.ui.widgets.number_pad import number_pad
from simulator.ui.widgets.tabs import tabs
from simulator.ui.widgets.text_input import TextInput

ROW, FIELD, LONGEST = 64.0, 50.0, 60
TAB, ACROSS = 48.0, 3
"""Tabs of jobs: their height, and how many stand beside each other."""
TALL, ROW_TALL = 600.0, 76.0
"""In a narrow window text is larger against everything else, and there is height for it."""
JOB_ICONS = {"safety": "safety-helmet", "mount": "sector-antenna", "cable": "bts-cabinet", "align": "microwave-dish", "handover": "checklist"}
PAPERS = "paper"


@dataclass(frozen=True, slots=True)
class Job:
    """Said: the lines of another job are wanted."""

    job: str


@dataclass(frozen=True, slots=True)
class Line:
    """Said: another line is in hand."""

    field: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Said: what stands in the field of a line now, not yet written."""

    field: str
    text: str


class RecordPage(Page):
    """The sheet. What is half written is kept a line; nothing is written without the trainee."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self.drafts: dict[str, str] = {}
        self.job = self._first_job()
        self.field = ""

    def _first_job(self) -> str:
        """The first job of the attempt with a line still to be written, else its first one."""
        mine = [job for job in jobs_of(self.view) if job in self.view.jobs] or list(jobs_of(self.view))
        waiting = {line.job for line in lines_of(self.view, self.texts) if not line.is_written}
        return next((job for job in mine if job in waiting), next(iter(mine), ""))

    def widgets(self, room: Box) -> list[Widget]:
        """Lines, then the line in hand."""
        left, right = columns(room, 0.51, 0.49)
        lines = lines_of(self.view, self.texts)
        mine = [line for line in lines if line.job == self.job]
        line = next((one for one in mine if one.id == self.field), mine[0] if mine else None)
        return [*self._jobs(left, lines), *self._list(left, mine, line), *(self._line(right, line) if line else [])]

    def show(self, field: str) -> None:
        """Takes a line in hand, whatever job it belongs to."""
        self.job = next((one.job for one in self.view.sheet.plan.fields if one.id == field), self.job)
        self.field = field

    # The lines

    def _jobs(self, room: Box, lines: tuple[SheetLine, ...]) -> list[Widget]:
        """A tab a job, with how many of its lines are written."""
        choices = []
        for job in jobs_of(self.view):
            of = [line for line in lines if line.job == job]
            text = self.say("record.job", job=self.panel.say(f"job.{job}"), done=sum(line.is_written for line in of), of=len(of))
            choices.append((job, text, JOB_ICONS.get(job, "list")))
        rows = [choices[first : first + ACROSS] for first in range(0, len(choices), ACROSS)]
        return [one for index, some in enumerate(rows) for one in tabs("record.job", Box(room.x, room.y + index * (TAB + 6), room.w, TAB), some, self.job, Job)]

    def _tabs_high(self) -> float:
        """Room for the tabs above the list."""
        return -(-len(jobs_of(self.view)) // ACROSS) * (TAB + 6)

    def _list(self, room: Box, lines: list[SheetLine], line: SheetLine | None) -> list[Widget]:
        head = 24.0 * min(1.25, self.grow)
        high = (ROW_TALL if room.h > TALL else ROW) * self.grow
        rows = tuple(map(_row, lines))
        top = room.y + self._tabs_high()
        box = Box(room.x, top + head, room.w, room.bottom - top - head)
        listing = LineList(
            "record.lines", box, rows=rows, chosen=line.id if line else "", row_height=high,
            tells=Line, copies=self._copied, can_copy=self.view.live,
        )  # fmt: skip
        _, read, _, written = listing.columns(Box(box.x, top, box.w - 10, head))
        heads = (("record.head.read", "record.read", read), ("record.head.written", "record.written", written))
        return [*(Label(name, place, text=self.say(code), style=CAPTION, colour=SLATE500, align="right") for name, code, place in heads), listing]

    def _copied(self, field: str) -> object:
        """The last own reading of the line, written down."""
        line = next(one for one in lines_of(self.view, self.texts) if one.id == field)
        return Act(WriteRecord(field=field, value=line.copied)) if line.has_read else HANDLED

    # The line in hand

    def _line(self, room: Box, line: SheetLine) -> list[Widget]:
        """What it asks, the reading, the field, the pad."""
        card = Card("record.card", room)
        inside = room.inset(14, 10)
        title = Box(inside.x, inside.y, inside.w, 30 * min(1.2, self.grow))
        where = Box(inside.x, title.bottom, inside.w, 36)
        read = Box(inside.x, where.bottom + 6, inside.w, 50)
        field = Box(inside.x, read.bottom + 10, inside.w, FIELD)
        note = Box(inside.x, field.bottom + 2, inside.w, 24)
        pad = Box(inside.x, note.bottom + 4, inside.w, inside.bottom - note.bottom - 4)
        entry, write = self._field(field, line)
        return [
            card,
            Label("record.what", title, text=line.what, style=NAME),
            Label("record.where", where, text=line.where, style=LABEL, colour=SLATE500, lines=2, icon="map-pin"),
            *self._reading(read, line),
            entry,
            Label("record.unit", Box(entry.box.right + 8, field.y, 54, field.h), text=line.unit, style=VALUE),
            write,
            Label("record.note", note, text=self._note(line), style=CAPTION, colour=SLATE500, icon="document", side=18),
            *self._pad(pad, line, entry),
        ]

    def _note(self, line: SheetLine) -> str:
        return self.say("record.stands", value=line.written) if line.is_written else self.say("record.empty")

    def _reading(self, room: Box, line: SheetLine) -> list[Widget]:
        """What the trainee read last for it, with the key that copies it; of a paper, the way to the paper."""
        wide = 150.0
        words = Box(room.x, room.y, room.w - wide - 12, room.h)
        key = Box(room.right - wide, room.y, wide, room.h)
        if line.at in self.view.seen.papers:
            text = self.say("record.on_paper", paper=line.at)
            return [
                Label("record.reading", words, text=text, icon="document", style=LABEL, lines=2),
                Button("record.paper", key, text=self.say("record.open"), icon="visibility", kind="secondary", says=Open(PAPERS, {"paper": line.at})),
            ]
        text = self.say("record.was_read", value=line.read) if line.has_read else self.say("record.unread")
        return [
            Label("record.reading", words, text=text, icon="multimeter", style=VALUE if line.has_read else LABEL, lines=2),
            Button(
                "record.copy", key, text=self.say("record.copy"), icon="layers", kind="secondary",
                says=Act(WriteRecord(field=line.id, value=line.copied)), enabled=self.view.live and line.has_read,
            ),
        ]  # fmt: skip

    def _field(self, room: Box, line: SheetLine) -> tuple[TextInput, Button]:
        """The field and the key that writes it."""
        text, live = self.drafts.get(line.id, line.entered), self.view.live
        unit, wide = (62.0 if line.unit else 0.0), 150.0
        entry = TextInput(
            f"record:{line.id}", Box(room.x, room.y, room.w - unit - wide - 12, room.h), text=text, longest=LONGEST, placeholder=self.say("record.placeholder"),
            tells=lambda value: Draft(line.id, value), says_done=lambda value: self._written(line, value), enabled=live,
        )  # fmt: skip
        done = line.is_written and text == line.entered
        write = Button(
            "record.write", Box(room.right - wide, room.y, wide, room.h), text=self.say("record.done" if done else "record.write"),
            icon="check" if done else "edit", kind="secondary" if done else "primary", says=self._written(line, text), enabled=live and bool(text.strip()),
        )  # fmt: skip
        return entry, write

    @staticmethod
    def _written(line: SheetLine, text: str) -> object:
        """What is written by the field: a number in the line's unit, else the words as they stand."""
        value = value_of(line.quantity, text)
        return HANDLED if value is None else Act(WriteRecord(field=line.id, value=value))

    def _pad(self, room: Box, line: SheetLine, entry: TextInput) -> list[Widget]:
        """Digits for a line that is a number, letters for any other."""
        if is_number(line.quantity):
            high = min(room.h, 300.0)
            wide = min(room.w, 340.0)
            place = Box(room.x + (room.w - wide) / 2, room.y, wide, high)
            return [*number_pad("record.pad", place, entry, point=language(self.texts.lang).decimal_mark)]
        return [*letter_pad("record.pad", Box(room.x, room.y, room.w, min(room.h, 300.0)), entry)]

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Another job, another line, a half-written text."""
        if isinstance(said, Job):
            self.job, self.field = said.job, ""
        elif isinstance(said, Line):
            self.field = said.field
        elif isinstance(said, Draft):
            self.drafts[said.field] = said.text
        return ()

    def told(self, told: Told) -> None:
        """What was written is no draft any more, and its line is in hand."""
        if told.do == "write_record" and told.refusal is None:
            field = str(told.params.get("field", ""))
            self.drafts.pop(field, None)
            if any(one.id == field and one.job == self.job for one in self.view.sheet.plan.fields):
                self.field = field


def _row(line: SheetLine) -> LineRow:
    """A line as the list shows it: empty where nothing was read or written."""
    read, written = line.read if line.has_read else "", line.written if line.is_written else ""
    return LineRow(line.id, line.what, detail=line.where, read=read, written=written, wide=not is_number(line.quantity))
