"""The maintenance terminal: a laptop with the pages of what the equipment says of itself, and the switches of the cells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from simulator.mechanics.commissioning.power import SwitchCell
from simulator.mechanics.event import InstrumentRead
from simulator.mechanics.measuring.terminal import PAGES, ReadTerminal
from simulator.ui.geometry import UNPLACED, Box, column
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open, Panel, middle, panel
from simulator.ui.panels.terminal_table import Laptop, PageRow, Table, page_rows
from simulator.ui.scene import Desk
from simulator.ui.theme import BAR_TITLE, CAPTION, LABEL, SLATE500, VERM700
from simulator.ui.views.instruments import hanging
from simulator.ui.views.tray import capital
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.tabs import Tab

ICONS = {
    "alarms": "bell", "boards": "baseband-unit", "cells": "signal-bars", "clock": "clock", "cpri": "optical-fibre",
    "indoor": "indoor-unit", "rtwp": "spectrum", "transport": "local-network", "vswr": "antenna-analyser",
}  # fmt: skip
SCREEN_WIDE, SCREEN_HIGH = 1120.0, 640.0
HEAD, NAVIGATION, SWITCH = 52.0, 176.0, 196.0
ROW, SWITCH_ROW = 34.0, 52.0


@dataclass(frozen=True, slots=True)
class Turn:
    """Said: a page is wanted."""

    page: str


@panel("terminal")
class Terminal(Panel):
    """The laptop. It shows only what was read: each opening of a page is a reading, in the log."""

    name = "terminal"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.instrument = str(about.get("instrument", "")) or next((one.id for one in hanging(self.view) if one.use == "terminal"), "")
        self.by = str(about.get("by", "")) or self.view.me
        self.page, self.rows, self.read_at = "", (), 0
        self.refused = ""
        self._heard = self.view.told.seq if self.view.told else 0

    rows: tuple[PageRow, ...]

    def _listen(self) -> None:
        """Takes over what the entry made last says of the page, or of a cell."""
        told = self.view.told
        if told is None or told.seq == self._heard:
            return
        self._heard = told.seq
        if told.do not in ("read_terminal", "switch_cell"):
            return
        self.refused = self.desk.texts.say(told.refusal) if told.refusal else ""
        if told.do == "read_terminal":
            read = [made for made in told.events if isinstance(made, InstrumentRead) and made.subject == self.instrument]
            self.rows, self.read_at = page_rows(self.desk.texts, read), self.view.now_ms

    def widgets(self, room: Box) -> list[Widget]:
        """Laptop, title, pages, and the page that was read."""
        self._listen()
        laptop = Laptop("terminal.sheet", middle(room, SCREEN_WIDE, SCREEN_HIGH))
        screen = laptop.screen
        head = Box(screen.x + 16, screen.y + 6, screen.w - 32, HEAD)
        below = Box(head.x, head.bottom + 6, head.w, screen.bottom - head.bottom - 16)
        wide = NAVIGATION * (1 + 0.35 * (self._grown - 1))
        page = Box(below.x + wide + 16, below.y, below.w - wide - 16, below.h)
        return [laptop, *self._head(head), *self._pages(Box(below.x, below.y, wide, below.h)), *self._page(page)]

    @property
    def _grown(self) -> float:
        return self.desk.settings.text_scale / 100

    def _head(self, box: Box) -> list[Widget]:
        title = capital(self.say(f"page.{self.page}")) if self.page else self.say("ui.terminal.title")
        again = 180.0 * (1 + 0.3 * (self._grown - 1))
        found: list[Widget] = [
            Label("terminal.title", Box(box.x, box.y, box.w - again - 80, box.h), text=title, icon=ICONS.get(self.page, "laptop"), style=BAR_TITLE),
        ]
        if self.page:
            place = Box(box.right - again - 60, box.y + 2, again, 48)
            found.append(Button("terminal.again", place, text=self.say("ui.terminal.again"), icon="retry", kind="secondary", says=Turn(self.page)))
        found.append(IconButton("terminal.close", Box(box.right - 48, box.y + 2, 48, 48), icon="cross", kind="light", hint=self.say("ui.terminal.close"), says=Close()))
        return found

    def _pages(self, box: Box) -> list[Widget]:
        more = [self._hop()] if "align" in self.view.jobs else []
        places = column(box, len(PAGES) + len(more), 4)
        found: list[Widget] = [
            Tab(f"terminal.page.{page}", place, text=capital(self.say(f"page.{page}")), icon=ICONS[page], chosen=page == self.page, says=Turn(page), group="terminal.page")
            for page, place in zip(PAGES, places, strict=False)
        ]
        for tab, place in zip(more, places[len(PAGES) :], strict=True):
            tab.box = place
        return [*found, *more]

    def _hop(self) -> Widget:
        """Where the hop's radio is set, for whoever aligns."""
        return Tab("terminal.hop", UNPLACED, text=self.say("ui.align.hop.settings"), icon="outdoor-unit", says=Open("align_hop"), group="terminal.page")

    def _page(self, box: Box) -> list[Widget]:
        """What was read, or why there is nothing."""
        foot = 30.0 * self._grown
        inside = Box(box.x, box.y, box.w, box.h - foot - 6)
        status = Box(box.x, box.bottom - foot, box.w, foot)
        if not self.page:
            return [self._line("terminal.empty", inside, self.say("ui.terminal.choose"))]
        if self.refused and not self.rows:
            return [self._line("terminal.refused", inside, self.refused, wrong=True)]
        if not self.rows:
            return [self._line("terminal.empty", inside, self.say("ui.terminal.nothing"))]
        found: list[Widget] = [*self._table(inside)]
        if self.refused:
            return [*found, Label("terminal.refused", status, text=self.refused, icon="warning", style=LABEL, colour=VERM700)]
        read = Label("terminal.read_at", status, text=self.say("ui.terminal.read_at", at=self.read_at), icon="stopwatch", style=CAPTION, colour=SLATE500)
        return [*found, read]

    @staticmethod
    def _line(name: str, box: Box, text: str, *, wrong: bool = False) -> Widget:
        place = Box(box.x + 24, box.y + box.h / 2 - 60, box.w - 48, 120)
        icon, colour = ("warning", VERM700) if wrong else ("info", SLATE500)
        return Label(name, place, text=text, icon=icon, style=BAR_TITLE, colour=colour, lines=3)

    def _table(self, box: Box) -> list[Widget]:
        cells = self.page == "cells"
        high = SWITCH_ROW * max(1.0, self._grown * 0.75) if cells else ROW * self._grown
        spare = SWITCH * (1 + 0.3 * (self._grown - 1)) if cells else 0.0
        heads = (self.say("ui.terminal.where"), self.say("ui.terminal.what"), self.say("ui.terminal.value"))
        table = Table("terminal.table", box, rows=self._shown(), heads=heads, row_height=high, spare=spare)
        found: list[Widget] = [table]
        for index, entry in enumerate(table.rows if cells else ()):
            place = table.place(index)
            if place is not None:
                found.append(self._switch(entry.at, Box(place.right - spare, place.y + 2, spare - 6, high - 4)))
        return found

    def _shown(self) -> tuple[PageRow, ...]:
        """The rows as read; a cell switched since tells its new state, as the equipment answers."""
        cells, texts = self.view.seen.cells, self.desk.texts
        if self.page != "cells":
            return self.rows
        words = {True: texts.name("active"), False: texts.name("blocked")}
        return tuple(PageRow(row.at, row.where, row.what, words[cells[row.at]] if row.at in cells else row.value, row.first) for row in self.rows)

    def _switch(self, cell: str, box: Box) -> Widget:
        on_air = self.view.seen.cells.get(cell, False)
        wanted = SwitchCell(cell=cell, active=not on_air, by=self.by)
        text = self.say("ui.terminal.off_air" if on_air else "ui.terminal.on_air")
        return HoldButton(f"cell:{cell}", box, text=text, confirm=self.say("ui.terminal.confirm"), icon="power", says=Act(wanted), group="terminal.cells")

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Opening a page reads it."""
        if not isinstance(said, Turn):
            return ()
        self.page, self.rows, self.refused = said.page, (), ""
        return [Act(ReadTerminal(instrument=self.instrument, page=said.page, by=self.by))]
