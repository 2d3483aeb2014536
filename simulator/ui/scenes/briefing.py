"""The briefing: where the site is, what the plan wants, what lies ready, and with which jobs to begin.

Facts: `scenario`. About: `seed`, `mode`, `jobs`, `minutes` (limit of an assessment), `again` (called back during the work).
It answers `Wish("start", about)` with the jobs chosen, `Wish("jobs", jobs)` at each choice, `Back` when called back.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from simulator.base.errors import WrongCall
from simulator.conduct.attempt import check_jobs
from simulator.scenario.scenario import Scenario
from simulator.scenario.sheet import sheet_of
from simulator.session.mode import MODES
from simulator.ui import theme
from simulator.ui.by_hand import by_hand, jobs_by_hand
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Back, Intent, Wish
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes import briefing_antenna as antenna
from simulator.ui.scenes import briefing_cabinet as cabinet
from simulator.ui.scenes import briefing_goods as goods
from simulator.ui.scenes import briefing_jobs as work
from simulator.ui.scenes import briefing_layout as layout
from simulator.ui.scenes import briefing_map as mapping
from simulator.ui.scenes import briefing_profile as section
from simulator.ui.scenes import briefing_sides as sides
from simulator.ui.scenes.briefing_marks import card, pills
from simulator.ui.scenes.briefing_table import table
from simulator.ui.scenes.stand import Stand
from simulator.ui.scenes.work import DRAWERS_FROM
from simulator.ui.views.briefing import BriefingView, briefing_view
from simulator.ui.views.briefing_words import Words
from simulator.ui.views.safety_state import SIGNS, safety_state
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.pill import Pill, mode_pill
from simulator.ui.widgets.tabs import tabs
from simulator.ui.widgets.toast import Toast

CHOOSES = ("practice", "demonstration")
"""Modes in which the trainee chooses the jobs himself."""
OWN = ("scenario", "again")
"""What the scene was told and does not tell on."""


class BriefingScene(Stand):
    """What is known before the first step."""

    name = "briefing"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        scenario: Scenario = desk.facts["scenario"]
        self.scenario, self.words = scenario, Words(desk.texts)
        self.seed = int(about.get("seed") or 0)
        self.mode = str(about.get("mode") or (desk.work.view().mode.name if desk.work else "practice"))
        self.again = bool(about.get("again", False))
        self.jobs = check_jobs(scenario, tuple(about.get("jobs") or ())) if about.get("jobs") else jobs_by_hand(scenario, ())
        self.sheet = sheet_of(scenario, self.seed)
        self.page, self.shelf, self.first = "", "material", 0
        self._toast = ("", 0)
        self.shown = self._view()

    def _view(self) -> BriefingView:
        return briefing_view(self.scenario.document(self.seed), self.sheet, self.jobs, by_hand(self.scenario))

    # Rooms

    @property
    def large(self) -> bool:
        """Whether the text is so large that the columns become pages."""
        return self.desk.settings.text_scale / 100 > DRAWERS_FROM

    @property
    def grown(self) -> float:
        """How much rows grow with the text."""
        return max(1.0, self.desk.settings.text_scale / 100)

    @property
    def rooms(self) -> layout.Rooms:
        """The frame."""
        return layout.rooms(self.width, self.height, large=self.large)

    @property
    def page_shown(self) -> str:
        """The page that lies on top: the one chosen where this frame has it, else the first."""
        pages = layout.LARGE_PAGES if self.large else layout.PAGES
        return self.page if self.page in pages else pages[0]

    @property
    def free(self) -> bool:
        """Whether the jobs can be chosen."""
        return not self.again and self.mode in CHOOSES

    # Widgets

    def build(self) -> None:
        """Objectives, pages, what lies on the page, tools, tray, the big button, the bar."""
        rooms = self.rooms
        widgets: list[Widget] = []
        if not self.large:
            objectives, _, _ = sides.left_rooms(rooms.left, self.shown)
            widgets += sides.job_rows(objectives, self.shown, self.words, self.say, free=self.free)
        pages = layout.LARGE_PAGES if self.large else layout.PAGES
        widgets += tabs(
            "page",
            rooms.tabs,
            [(page, self.say(f"ui.briefing.page.{page}"), layout.PAGE_ICONS[page]) for page in pages],
            self.page_shown,
            layout.Page,
        )
        widgets += self._page_widgets(rooms.page)
        if not self.large:
            bring = Box(rooms.right.x + 6, rooms.right.y + 52, rooms.right.w - 12, rooms.start.y - rooms.right.y - 56)
            widgets += goods.tools(bring, self.shown, self.sheet.catalog, self.words, self.say, self.grown)
            widgets += goods.tray(rooms.tray, self.shown, self.sheet.catalog, self.words, self.say)
        widgets += [self._start(rooms.start), *self._bar(), self._toast_widget()]
        self.host.put(widgets, {"escape": Back(), "f11": Wish("full_screen")})

    def _start(self, box: Box) -> Widget:
        if self.again:
            return Button("start", box, text=self.say("ui.briefing.back_to_work"), icon="chevron-left", says=Back())
        return StartButton("start", box, text=self.say("ui.briefing.start"), icon="play", says=Wish("start", self._terms()))

    def _terms(self) -> dict[str, Any]:
        """What the attempt begins with: what the scene was told, and the choice made here."""
        told = {key: value for key, value in self.about.items() if key not in OWN}
        return {**told, "seed": self.seed, "mode": self.mode, "jobs": self.jobs}

    def _page_widgets(self, page: Box) -> list[Widget]:
        """What can be used on the page on top."""
        view, words, say, grown = self.shown, self.words, self.say, self.grown
        catalog = self.sheet.catalog
        found: list[Widget] = []
        match self.page_shown:
            case "site":
                found = [antenna.short_table(layout.site_rooms(page)[1], view, words, grown)]
            case "antenna":
                found = antenna.page_tables(page, view, words, say, grown)
            case "cabinet":
                found = cabinet.page_tables(page, view, catalog, words, say, grown)
            case "material":
                found = goods.shelf(page, view, catalog, words, say, self.shelf, self.first, grown)
            case "data":
                rows = layout.below_head(layout.inside(page, grown), grown)[1]
                found = [
                    table(
                        "ends", rows, antenna.end_lines(view, words, say), antenna.PLAN, row_height=antenna.ROW * min(1.6, grown)
                    )
                ]
            case "jobs":
                found = self._listen(page)
                if self.large:
                    room = layout.inside(work.page_rooms(page, large=True)[0], grown)
                    found += sides.job_rows(room, view, words, say, free=self.free, grown=1.5)
        return found

    def _listen(self, page: Box) -> list[Widget]:
        """The state of the site can be heard."""
        if not self.jobs:
            return []
        state = work.page_rooms(page, large=self.large)[1]
        place = Box(state.right - 56, state.y + 6, 48, 44)
        says = Wish("say", f"briefing.{self.jobs[0]}")
        return [IconButton("listen", place, icon="sound-on", kind="white", says=says, hint=self.say("ui.briefing.listen"))]

    def _bar(self) -> list[Widget]:
        right, texts = self.width, self.desk.texts
        minutes = int(self.about.get("minutes") or self.shown.minutes)
        title = texts.text("title") if texts.has("title") else self.shown.a.name
        place = texts.text("place") if texts.has("place") else ""
        wide = 330.0 if self.large else 380.0
        return [
            IconButton("back", Box(6, 6, 44, 44), icon="chevron-left", says=Back(), hint=self.say("ui.briefing.back")),
            IconButton("places", Box(64, 6, 44, 44), icon="briefcase", focusable=False, solid=False),
            Label("title", Box(118, 5, wide - 118 + 130, 27), text=title, style=theme.BAR_TITLE, colour=theme.WHITE),
            Label("place", Box(118, 31, wide - 118 + 130, 20), text=place, style=theme.CAPTION, colour=theme.MIST300),
            mode_pill("mode", Box(right - 760, 11, 150, 34), self.mode, texts.text(f"mode.{self.mode}")),
            Pill("minutes", Box(right - 592, 8, 160, 40), text=self.say("ui.briefing.minutes", minutes=minutes), icon="clock"),
            *self._safety(right - 312),
        ]

    def _safety(self, left: float) -> list[Widget]:
        """The strip of safety states; before the work begins nothing of it is told yet."""
        if self.desk.work is None:
            rows = [(name, icon, "", "") for name, icon in SIGNS]
        else:
            rows = [
                (one.name, one.icon, one.badge, self.say(f"ui.safety_state.{one.words}"))
                for one in safety_state(self.desk.work.view())
            ]
        ground = Card("safety.ground", Box(left - 4, 6, len(rows) * 50 + 4, 44), kind="dark", radius=theme.RADIUS_CARD)
        return [
            ground,
            *(IconButton(f"safety.{name}", Box(left + index * 50, 6, 46, 44), icon=icon, kind="bare", badge=badge, hint=hint, focusable=False)
            for index, (name, icon, badge, hint) in enumerate(rows)),
        ]

    def _toast_widget(self) -> Toast:
        page = self.rooms.page
        wide = min(page.w - 32, 640.0)
        text, number = self._toast
        return Toast(
            f"toast.{number}",
            Box(page.x + (page.w - wide) / 2, page.bottom - 66, wide, 56),
            text=text,
            icon="warning",
            lasts_ms=5000,
        )

    # Answers

    def hear(self, said: object) -> Iterable[Intent]:
        """Another page, another choice of jobs."""
        if isinstance(said, layout.Page):
            self.page = said.page
            if said.group:
                self.shelf, _, first = said.group.partition(":")
                self.first = int(first or 0)
            self.refresh()
            return []
        return self._toggled(said.job) if isinstance(said, layout.Toggle) else []

    def _toggled(self, job: str) -> list[Intent]:
        """Takes a job in or out. One that does not follow those chosen is meant alone; taking one out of their middle is refused in words."""
        wanted = tuple(one for one in by_hand(self.scenario) if (one in self.jobs) != (one == job))
        try:
            chosen = check_jobs(self.scenario, wanted) if wanted else ()
        except WrongCall:
            chosen = () if job in self.jobs else (job,)
        if not chosen:
            self._toast = (self.say("ui.briefing.scattered" if wanted else "ui.briefing.one_job"), self._toast[1] + 1)
            self.refresh()
            return []
        self.jobs = chosen
        self.shown = self._view()
        self.refresh()
        return [Wish("jobs", chosen)]

    # Picture

    def ground_key(self) -> Hashable:
        """Page, jobs, and what the picture is of."""
        return (
            self.page_shown,
            self.jobs,
            self.mode,
            self.again,
            self.large,
            self.shelf,
            self.first,
            self.scenario.content_hash,
            self.seed,
        )

    def draw_ground(self, canvas: Canvas) -> None:
        """Ground, bar, columns, the page's sheets."""
        rooms = self.rooms
        canvas.rect(Box(0, 0, self.width, self.height), theme.MIST100)
        canvas.rect(Box(0, 0, self.width, theme.TOP_BAR), theme.INK900)
        canvas.rect(Box(56, 0, 1, theme.TOP_BAR), theme.INK700)
        self._draw_page(canvas, rooms.page)
        if not self.large:
            hints = MODES[self.mode].allows_hints if self.mode in MODES else True
            sides.draw_left(canvas, rooms.left, self.shown, self.words, self.say, hints=hints)
            sides.draw_right(canvas, rooms.right, self.say, len(goods.brought(self.shown)))
            sides.draw_tray(canvas, rooms.tray, self.say)
        for widget in self.host.layers[0].widgets:
            if isinstance(widget, goods.StillTile):
                widget.bake(canvas)

    def _draw_page(self, canvas: Canvas, page: Box) -> None:
        view, words, say = self.shown, self.words, self.say
        match self.page_shown:
            case "site":
                map_box, sectors, profile = layout.site_rooms(page)
                mapping.draw(canvas, map_box, view, words)
                antenna.draw_short(canvas, sectors, view, say)
                self._draw_profile(canvas, profile)
            case "map":
                mapping.draw(canvas, page, view, words)
            case "profile":
                self._draw_profile(canvas, page)
            case "antenna":
                antenna.draw_page(canvas, page, view, say, self.grown)
            case "cabinet":
                cabinet.draw_page(canvas, page, view, words, say, self.grown)
            case "material":
                canvas.rect(page, theme.WHITE, line=theme.MIST200, radius=14, shadow=True)
            case "data":
                room = card(canvas, page, "document", say("ui.briefing.site_data"))
                antenna.draw_end_titles(canvas, layout.below_head(room, self.grown)[0], view)
            case "jobs":
                work.draw_page(canvas, page, view, words, say, large=self.large)

    def _draw_profile(self, canvas: Canvas, box: Box) -> None:
        """The section's sheet with the hop's main figures at its title."""
        inside = card(canvas, box, "terrain", self.say("ui.briefing.profile"), aside=box.w * 0.6)
        hop, words = self.shown.hop, self.words
        found = [
            ("voltage-wave", words.unit(self.shown.a.tx_mhz / 1000, 3, "GHz")),
            ("polarisation", hop.polarisation),
            ("microwave-dish", words.name(hop.dish)),
            ("signal-bars", words.unit(hop.level_cdbm / 100, 1, "dBm")),
        ]
        pills(canvas, box.right - 14, box.y + (inside.y - box.y) / 2 + 2, box.w * 0.72, found)
        section.draw(canvas, inside, self.shown, words)


class StartButton(Button):
    """The big amber button: what comes next."""

    def draw(self, canvas: Canvas, look: Any) -> None:
        """Amber face on a darker lip."""
        face = Box(self.box.x, self.box.y, self.box.w, self.box.h - 3)
        if look.pressed:
            face = face.moved(0, 2)
        else:
            canvas.rect(face.moved(0, 3), theme.AMBER600, radius=theme.RADIUS_TILE)
        canvas.rect(face, "#FFC04D" if look.hovered and not look.pressed else theme.AMBER500, radius=theme.RADIUS_TILE)
        self._content(canvas, face, theme.INK900, self.icon)


@scene("briefing")
def make_briefing(desk: Desk, about: dict[str, Any]) -> BriefingScene:
    """The briefing of the desk's scenario."""
    return BriefingScene(desk, about)
