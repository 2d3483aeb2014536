"""The debrief: points, own values on their bands, worst first; every judgement leads to the moment that earned it.

Input: `report` (the report document), `entries` (the log's), `mode`, and `released` for an assessment.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from simulator.reports.facts import Facts
from simulator.storage.settings import own_of
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column
from simulator.ui.intent import Back, Intent, Show, Wish
from simulator.ui.panel import Close
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes import debrief_cards as cards
from simulator.ui.scenes import debrief_layout as layout
from simulator.ui.scenes import debrief_sheets as sheets
from simulator.ui.scenes import debrief_time as along
from simulator.ui.scenes.debrief_rows import BreachRow, BreachRows, CriteriaRows, CriterionRow, columns
from simulator.ui.scenes.home import JOB_ICONS
from simulator.ui.scenes.stand import Stand
from simulator.ui.scenes.work import DRAWERS_FROM
from simulator.ui.views.debrief import debrief_view
from simulator.ui.views.home import AVATARS
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import words
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.pill import mode_pill
from simulator.ui.widgets.tabs import tabs
from simulator.ui.work import step_icons

TABS_HIGH, COLUMN_HEAD = 46.0, 28.0
TABS_GAP, TABS_ACROSS = 6.0, 5
"""Between two lines of filters; more than so many need two."""
ROW_HEIGHT = 47.0


@dataclass(frozen=True, slots=True)
class Filter:
    """Said: only the criteria of this job; "" for all."""

    job: str


@dataclass(frozen=True, slots=True)
class Turn:
    """Said: another page (large text)."""

    page: str


@dataclass(frozen=True, slots=True)
class Detail:
    """Said: this criterion's sheet is wanted."""

    criterion: str


@dataclass(frozen=True, slots=True)
class Units:
    """Said: the competence units are wanted."""


class DebriefScene(Stand):
    """What an attempt came to."""

    name = "debrief"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        report = about["report"]
        mode = str(about.get("mode") or report.get("mode", "practice"))
        self.shown = debrief_view(report, about.get("entries", ()), desk.texts, step_icons(), mode=mode, released=bool(about.get("released")))
        self.facts = Facts(report, desk.texts)
        row = about.get("row")  # whose attempt it is; who is at the window may be another one
        here = (desk.settings.trainee,) if desk.settings.trainee else ()
        self.numbers: tuple[str, ...] = here if row is None else row.numbers
        self.job, self.page = "", layout.PAGES[0]
        self.detail, self.units_open, self.unfolded = "", False, ""

    # Rooms

    @property
    def large(self) -> bool:
        """Whether the text is so large that the cards are spread over three pages."""
        return self.desk.settings.text_scale / 100 > DRAWERS_FROM

    @property
    def grown(self) -> float:
        """How much rows grow with the text."""
        return max(1.0, self.desk.settings.text_scale / 100)

    def rooms(self) -> dict[str, Box]:
        """The cards in sight."""
        return layout.page_rooms(self.width, self.height, self.page) if self.large else layout.rooms(self.width, self.height)

    @property
    def _stamp(self) -> Hashable:
        """What tells this debrief's baked lists from another's."""
        return (self.shown.head, self.shown.mode, self.shown.proposal is None, self.desk.texts.lang)

    # Widgets

    def build(self) -> None:
        """Bar, cards in sight, the sheet above them."""
        places = self.rooms()
        makers = {"criteria": self._criteria, "actions": self._actions, "again": self._again, "breaches": self._breaches, "timeline": self._marks, "proposal": self._units_button}
        widgets = self._bar()
        if self.large:
            pages = [(page, self.say(f"ui.debrief.page.{page}"), layout.PAGE_ICONS[page]) for page in layout.PAGES]
            widgets += tabs("page", layout.page_tabs(self.width), pages, self.page, Turn)
        for name, make in makers.items():
            if name in places:
                widgets += make(places[name])
        self.host.put(widgets, {"escape": Back(), "f11": Wish("full_screen")})
        self._build_sheet()

    def _build_sheet(self) -> None:
        layers = len(self.host.layers)
        row = self.shown.row(self.detail)
        if row is None and not self.units_open:
            if layers > 1:
                self.host.pop()
            return
        frame = Box(0, 0, self.width, self.height)
        if row is not None:
            sheet = sheets.criterion_sheet(row, self.facts, frame, self.say, stamp=self._stamp, repeats=self.shown.repeats(row.line.job), large=self.large)
        else:
            sheet = sheets.units_sheet(self.shown, self.unfolded, self.facts, frame, self.say, stamp=self._stamp, large=self.large)
        if layers == 1:
            self.host.push(sheet, {"escape": Close(), "f11": Wish("full_screen")})
        else:
            self.host.layers[-1].put(sheet)

    def _bar(self) -> list[Widget]:
        view, right = self.shown, self.width
        number = ", ".join(self.numbers)
        who = self.say("ui.debrief.trainee", number=number) if number else self.say("ui.debrief.nobody")
        return [
            IconButton("back", Box(6, 6, 44, 44), icon="chevron-left", says=Back(), hint=self.say("ui.debrief.back")),
            Label("title", Box(118, 5, 236, 27), text=self.say(f"ui.debrief.title.{view.mode}"), style=theme.BAR_TITLE, colour=theme.WHITE),
            Label("place", Box(118, 31, 236, 21), text=view.title, style=theme.CAPTION, colour=theme.MIST300),
            mode_pill("mode", Box(366, 10, 150, 36), view.mode, self.say(f"mode.{view.mode}")),
            Label("who", Box(right - 378, 6, 194, 44), text=who, style=theme.LABEL, colour=theme.WHITE, lines=2),
            Button("home", Box(right - 176, 6, 160, 47), text=self.say("ui.debrief.home"), icon="home", kind="dark", says=Show("home")),
        ]

    def _criteria(self, box: Box) -> list[Widget]:
        place = Box(box.x + 12, box.y + 10, box.w - 24, self._filters_high)
        chosen = self.job or "all"
        lines = self._filters()
        out: list[Widget] = []
        for line, room in zip(lines, column(place, len(lines), TABS_GAP), strict=True):
            out += tabs("job", room, line, chosen, lambda key: Filter("" if key == "all" else key))
        top = place.bottom + COLUMN_HEAD * self.grown
        below = Box(place.x, top, place.w, box.bottom - 8 - top)
        rows = tuple(CriterionRow(row.key, row.line.title, icon=row.icon, badge=row.badge, view=row, said=row.line.message, short=self._stands(row.line.verdict)) for row in self.shown.rows_of(self.job))
        out.append(CriteriaRows(f"criteria.{chosen}", below, rows=rows, row_height=ROW_HEIGHT * min(1.7, self.grown), tells=Detail, stamp=self._stamp))
        return out

    def _filters(self) -> list[list[tuple[str, str, str]]]:
        """What the list can be filtered by, in one line or, for a whole site, in two."""
        jobs = [*self.shown.jobs, *(["any"] if self.shown.rows_of("any") else [])]
        choices = [("all", self.say("ui.debrief.all"), "list")]
        choices += [(job, self.say("ui.debrief.any" if job == "any" else f"job.{job}"), JOB_ICONS.get(job, "flag")) for job in jobs]
        across = len(choices) if len(choices) <= TABS_ACROSS else -(-len(choices) // 2)
        return [choices[first : first + across] for first in range(0, len(choices), across)]

    @property
    def _filters_high(self) -> float:
        """How high all lines of filters are together."""
        count = len(self._filters())
        return count * TABS_HIGH * (1.2 if self.large else 1.0) + (count - 1) * TABS_GAP

    def _stands(self, verdict: str) -> str:
        return self.facts.text(f"verdict.{verdict}")

    def _actions(self, box: Box) -> list[Widget]:
        high = (box.h - 20) / 3.2
        replay = Box(box.x, box.y, box.w, high * 1.2)
        save = Box(box.x, replay.bottom + 10, box.w, high)
        return [
            Button("replay", replay, text=self.say("ui.debrief.replay"), icon="replay", says=Show("replay", {"seq": 0})),
            Button("save", save, text=self.say("ui.debrief.save"), icon="save-download", kind="secondary", says=Wish("save_report")),
            Button("print", save.moved(0, high + 10), text=self.say("ui.debrief.print"), icon="printer", kind="secondary", says=Wish("print_report")),
        ]

    def _again(self, box: Box) -> list[Widget]:
        high = cards.head_high(self.grown)
        room = Box(box.x + 10, box.y + high, box.w - 20, box.h - high - 10)
        longest = max((self._lost(step.lost) for step in self.shown.again), key=len, default="")
        out: list[Widget] = []
        for index, step in enumerate(self.shown.again):
            repeats = self.shown.repeats(step.job)
            says: object = Wish("repeat", {"job": step.job, "step": step.step}) if repeats else Detail(step.worst)
            leads = "retry" if repeats else "chevron-right"
            out.append(cards.AgainTile(f"again:{step.job}.{step.step}", self._again_place(room, index), text=step.title, detail=self._lost(step.lost), longest=longest, sprite=step.icon, leads=leads, says=says, group="again"))
        return out

    def _lost(self, points: float) -> str:
        return self.say("ui.debrief.again.lost", points=self.facts.figure(points))

    def _again_place(self, room: Box, index: int) -> Box:
        """One below the other, or beside it where the card is wide."""
        if room.w > 600:
            wide = (room.w - 24) / 3
            return Box(room.x + index * (wide + 12), room.y, wide, min(room.h, 240))
        high = min(110.0, (room.h - 16) / 3)
        return Box(room.x, room.y + index * (high + 8), room.w, high)

    def _breaches(self, box: Box) -> list[Widget]:
        if not self.shown.breaches:
            return []
        head = cards.head_high(self.grown)
        room = Box(box.x + 10, box.y + head, box.w - 20, box.h - head - 8)
        rows = tuple(BreachRow(f"{index}", breach.text, breach.cite.clock, breach=breach) for index, breach in enumerate(self.shown.breaches))
        seqs = [breach.cite.seq for breach in self.shown.breaches]
        high = min(room.h, 128 * min(1.4, self.grown))
        return [BreachRows("breaches", room, rows=rows, row_height=high, tells=lambda key: Show("replay", {"seq": seqs[int(key)]}), hint=self.say("ui.debrief.watch"), stamp=self._stamp)]

    def _marks(self, box: Box) -> list[Widget]:
        return along.marks(self.shown.line, box, self.say, self.facts.clock, self.grown)

    def _units_button(self, box: Box) -> list[Widget]:
        if self.shown.proposal is None:
            return []
        return [Button("units", cards.units_button(box), text=self.say("ui.debrief.units"), icon="certificate", kind="secondary", says=Units())]

    # Answers

    def hear(self, said: object) -> Iterable[Intent]:
        """Pages, filter, sheets."""
        match said:
            case Filter(job):
                self.job = job
            case Turn(page):
                self.page = page
            case Detail(criterion):
                self.detail = criterion
            case Units():
                self.units_open = True
            case sheets.Unfold(unit):
                self.unfolded = "" if unit == self.unfolded else unit
            case Close():
                self.detail, self.units_open, self.unfolded = "", False, ""
            case _:
                return ()
        self.refresh()
        return ()

    # Picture

    def ground_key(self) -> Hashable:
        """The attempt, and what of it is in sight."""
        return (self.shown.head, self.shown.mode, self.shown.proposal is None, self.desk.settings.avatar, self.large, self.page)

    def draw_ground(self, canvas: Canvas) -> None:
        """Ground, bar, cards."""
        canvas.rect(Box(0, 0, self.width, self.height), theme.MIST100)
        self._draw_bar(canvas)
        draws = {"score": cards.draw_score, "proposal": cards.draw_proposal, "breaches": cards.draw_breaches, "again": cards.draw_again}
        for name, box in self.rooms().items():
            if name in draws:
                draws[name](canvas, self.shown, box, self.say)
            elif name == "criteria":
                self._draw_criteria(canvas, box)
            elif name == "timeline":
                along.draw_timeline(canvas, self.shown.line, box, self.say, self.facts.clock)

    def _draw_bar(self, canvas: Canvas) -> None:
        canvas.rect(Box(0, 0, self.width, theme.TOP_BAR), theme.INK900)
        canvas.rect(Box(56, 0, 1, theme.TOP_BAR), theme.INK700)
        canvas.rect(Box(68, 9, 38, 38), theme.INK700, radius=theme.RADIUS_BUTTON)
        canvas.sprite("icons/exam-clipboard" if self.shown.mode == "assessment" else "icons/checklist", Box(75, 16, 24, 24), tint=theme.WHITE)
        kept = own_of(self.desk.settings, self.numbers[0]) if len(self.numbers) == 1 else None
        avatar = AVATARS[kept[0] % len(AVATARS)] if kept else "avatar-empty"
        x = self.width - 406
        canvas.circle(x, 28, 23, theme.MIST200, line=theme.AMBER500, width=2.5)
        canvas.sprite(f"people/{avatar}", Box(x - 21, 7, 42, 42))

    def _draw_criteria(self, canvas: Canvas, box: Box) -> None:
        canvas.rect(box, theme.WHITE, radius=theme.RADIUS_CARD, shadow=True)
        at = columns(Box(box.x + 14, box.y + 10 + self._filters_high, box.w - 38, COLUMN_HEAD * self.grown), canvas.text_scale)
        for name, code, align in (("title", "criterion", "left"), ("wanted", "wanted", "right"), ("measured", "measured", "right")):
            words(canvas, self.say(f"ui.debrief.column.{code}"), at[name], theme.CAPTION, theme.SLATE500, align, most=1)
        self._draw_key(canvas, at["band"])

    def _draw_key(self, canvas: Canvas, room: Box) -> None:
        """What the strip and its marker mean."""
        y, half = room.centre[1], room.w / 2
        canvas.rect(Box(room.x, y - 6, 22, 12), theme.TEAL600)
        for x in (room.x, room.x + 20):
            canvas.rect(Box(x, y - 9, 2.5, 18), theme.INK900)
        words(canvas, self.say("ui.debrief.column.band"), Box(room.x + 30, room.y, half - 32, room.h), theme.CAPTION, theme.SLATE500, most=1)
        canvas.sprite("badges/slider-marker-pass", Box(room.x + half, y - 10, 20, 20))
        words(canvas, self.say("ui.debrief.column.mine"), Box(room.x + half + 27, room.y, half - 27, room.h), theme.CAPTION, theme.SLATE500, most=1)


@scene("debrief")
def make_debrief(desk: Desk, about: dict[str, Any]) -> DebriefScene:
    """The debrief of a report."""
    return DebriefScene(desk, about)
