"""The constant frame of all work scenes: top bar, job card, belt, tray, panels above, and the work view between them.

A scene of its own says what stands in the belt, in the tray and in the work view; the frame does the rest.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from simulator.mechanics.mounting.hoisting import LetGoTag
from simulator.mechanics.safety.crew import GoTo
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Hands
from simulator.ui.intent import Act, Intent, Show, Wish
from simulator.ui.loading import need_panel
from simulator.ui.panel import Close, Open, Panel
from simulator.ui.scene import Desk
from simulator.ui.scenes import job_card, top_bar
from simulator.ui.scenes.rooms import rooms
from simulator.ui.scenes.stand import Stand
from simulator.ui.sections.replay_bar import ReplayBar
from simulator.ui.views.replay import Play, Seek, Speed
from simulator.ui.views.work import WorkView
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.carrying import PutBack, Refused
from simulator.ui.widgets.pill import mode_pill
from simulator.ui.widgets.toast import Toast

PLACES = ("port:", "way:", "slot:", "body:", "place:", "guide:")
"""Names of places in the picture: a thing let go there that nobody wants is answered in words."""
NAMED = (GoTo, LetGoTag)
"""Actions whose widget names the one who does them."""
DRAWERS_FROM = 1.5
"""Above this text size job card and belt are drawers over the work view."""


class WorkScene(Stand):
    """A work scene. `icon` and the text `ui.<name>.title` stand in its top bar."""

    icon = "bts-cabinet"
    one_acts = False
    """Whether all that is done here is done by the person for whom one acts."""

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.panel: Panel | None = None
        self.drawer = ""
        self.card = job_card.CardState()
        self._toast = ("", "info", 0)
        self._heard = self.view.told.seq if self.view.told and self.view.live else 0
        self._breaches = len(self.view.breaches)
        self._second = -1
        self.bar: ReplayBar | None = None
        if "playback" in desk.facts:
            self.bar = ReplayBar(self, Hands(), desk.facts["playback"]())
        self._show_accident()

    # What a scene of its own writes

    def belt(self, room: Box) -> list[Widget]:
        """Widgets of the right column."""
        return []

    def tray(self, room: Box) -> list[Widget]:
        """Widgets of the parts tray."""
        return []

    def work(self, room: Box) -> list[Widget]:
        """Widgets of the work view."""
        return []

    def draw_work(self, canvas: Canvas, room: Box) -> None:
        """The baked picture of the work view."""

    def told(self) -> None:
        """An entry was made: what the scene remembers may follow from it."""

    def follow(self) -> None:
        """Somebody else works: what he has in hand lies ready here too."""

    def hears(self, said: object) -> Iterable[Intent | Open | Close]:
        """Answers what the scene's own widgets said."""
        return ()

    # Rooms

    @property
    def view(self) -> WorkView:
        """What is known of the attempt now."""
        assert self.desk.work is not None
        return self.desk.work.view()

    @property
    def clock_second(self) -> int:
        """The second of work time it is; the view may be of a moment before."""
        return int(self.desk.facts["clock_ms"]() if "clock_ms" in self.desk.facts else self.view.now_ms) // 1000

    @property
    def drawers(self) -> bool:
        """Whether job card and belt lie over the work view instead of beside it."""
        return self.desk.settings.text_scale / 100 > DRAWERS_FROM

    @property
    def card_box(self) -> Box:
        """The job card."""
        return rooms(self.width, self.height, drawers=self.drawers)[0]

    @property
    def belt_box(self) -> Box:
        """The right column."""
        return rooms(self.width, self.height, drawers=self.drawers)[1]

    @property
    def tray_box(self) -> Box:
        """The parts tray."""
        return rooms(self.width, self.height, drawers=self.drawers)[2]

    @property
    def work_box(self) -> Box:
        """The work view."""
        return rooms(self.width, self.height, drawers=self.drawers)[3]

    # Frame

    def toast(self, text: str, icon: str = "info") -> None:
        """A word in passing, at the foot of the work view."""
        self._toast = (text, icon, self._toast[2] + 1)

    def show_panel(self, name: str, about: dict[str, Any] | None = None) -> None:
        """Lays a panel over the scene."""
        self.panel = need_panel(name)(self.desk, about or {})
        self.refresh()

    def refresh(self) -> None:
        """Hears what was entered, then builds anew."""
        told = self.view.told
        if told and told.seq != self._heard:
            self._heard = told.seq
            if told.refusal is not None and told.actor == "trainee":
                self.toast(self.desk.texts.say(told.refusal), "warning")
            self.told()
        if len(self.view.breaches) > self._breaches and self.view.live:
            self.panel = need_panel("breach")(self.desk, {})
        self._show_accident()
        self._breaches = len(self.view.breaches)
        if self.bar is not None:
            self.bar.show(self.desk.facts["playback"]())
        super().refresh()

    def _show_accident(self) -> None:
        """What has just happened before everybody's eyes."""
        for made in self.desk.work.accidents() if self.desk.work else ():
            self.panel = need_panel("accident")(self.desk, {"event": made.IS, "thing": made.subject})

    def build(self) -> None:
        """Frame, scene, panel."""
        if self.view.paused:
            self._build_paused()
            return
        foot = self.bar.widgets(self.tray_box) if self.bar else self.tray(self.tray_box)
        widgets: list[Widget] = [*self.work(self.work_box), *foot]
        widgets += top_bar.widgets(self)
        if not self.drawers:
            widgets = [*job_card.widgets(self, self.card_box), *widgets, *self.belt(self.belt_box)]
        elif self.drawer == "card":
            widgets += [self._drawer(self.card_box, "white"), *job_card.widgets(self, self.card_box)]
        elif self.drawer == "belt":
            widgets += [self._drawer(self.belt_box, "dark"), *self.belt(self.belt_box)]
        widgets.append(self._toast_widget())
        keys: dict[str, object] = {"f1": Open("help"), "f5": Wish("pause"), "f11": Wish("full_screen"), "escape": Open("leave")}
        self.host.put(widgets, keys | (self.bar.shortcuts() if self.bar else {}))
        self._build_panel()

    @staticmethod
    def _drawer(box: Box, kind: str) -> Card:
        """The ground of an open drawer: it stops the pointer from reaching what lies below."""
        return Card("drawer.ground", box, kind=kind, radius=0, solid=True)

    def _build_paused(self) -> None:
        self.panel = None
        while len(self.host.layers) > 1:
            self.host.pop()
        room = Box(0, 0, self.width, self.height)
        left = Box(room.w / 2 - 354, room.h / 2 + 40, 220, 64)
        self.host.put(
            [
                mode_pill("pause.mode", Box(room.w / 2 - 75, 10, 150, 36), self.view.mode.name, self.say(f"mode.{self.view.mode.name}")),
                Button("pause.resume", left, text=self.say("ui.pause.resume"), icon="play", says=Wish("resume")),
                Button("pause.settings", left.moved(244, 0), text=self.say("ui.home.settings"), icon="settings", kind="secondary", says=Show("settings")),
                Button("pause.leave", left.moved(488, 0), text=self.say("ui.pause.leave"), icon="home", kind="secondary", says=Wish("leave")),
            ],
            {"f5": Wish("resume"), "f11": Wish("full_screen")},
        )

    def _build_panel(self) -> None:
        layers = len(self.host.layers)
        if self.panel is None:
            if layers > 1:
                self.host.pop()
            return
        sheet = self.panel.widgets(Box(0, 0, self.width, self.height))
        if layers == 1:
            self.host.push(sheet, {"escape": Close(), "f11": Wish("full_screen")})
        else:
            self.host.layers[-1].put(sheet)

    def _toast_widget(self) -> Toast:
        text, icon, number = self._toast
        work = self.work_box
        wide = min(work.w - 32, 640.0)
        box = Box(work.x + (work.w - wide) / 2, work.bottom - 72, wide, 56)
        return Toast(f"toast.{number}", box, text=text, icon=icon, lasts_ms=6000)

    def _answered(self, said: Sequence[object]) -> list[Intent]:
        """Where one acts for one of the crew, he does it; walking and letting go of a tag line name who does."""
        return [self._own(intent) for intent in super()._answered(said)]

    def _own(self, intent: Intent) -> Intent:
        if not self.one_acts or not isinstance(intent, Act) or isinstance(intent.action, NAMED) or intent.action.by == self.view.me:
            return intent
        return Act(replace(intent.action, by=self.view.me))

    def hear(self, said: object) -> Iterable[Intent]:
        """Panels, drawers, the job card; everything else is the panel's or the scene's."""
        if isinstance(said, job_card.Turn | job_card.Drawer):
            job_card.heard(self, said)
            self.refresh()
            return ()
        if isinstance(said, Open | Close):
            return self._switched(said)
        if isinstance(said, Refused) or (isinstance(said, PutBack) and said.over.startswith(PLACES)):
            self.toast(self.say("ui.work.not_here"), "info")
        if isinstance(said, Seek | Play | Speed):
            return [Wish("replay", said)]
        found = self.panel.hear(said) if self.panel else self.hears(said)
        out: list[Intent] = []
        for value in found:
            out += self._switched(value) if isinstance(value, Open | Close) else [value]
        self.refresh()
        return out

    def _switched(self, said: Open | Close) -> list[Intent]:
        if isinstance(said, Close):
            self.panel = None
        elif said.panel == "briefing":
            return [Show("briefing", {"again": True})]
        else:
            self.panel = need_panel(said.panel)(self.desk, said.about)
        self.refresh()
        return []

    def pulse(self, now_ms: int) -> Iterable[Intent]:
        """The clock's second."""
        assert self.desk.work is not None
        second = self.clock_second
        if second != self._second and not self.view.paused:
            self._second = second
            top_bar.tick(self, second)
        if self.bar is not None and self.bar.show(self.desk.facts["playback"]()):
            self.refresh()
        return ()

    def ground_key(self) -> Hashable:
        """Size, drawers, pause."""
        return (self.drawers, self.drawer, self.view.paused, *self.work_key())

    def work_key(self) -> tuple[Hashable, ...]:
        """What the scene's own baked picture depends on."""
        return ()

    def draw_ground(self, canvas: Canvas) -> None:
        """Bars, columns, the scene's own picture."""
        if self.view.paused:
            self._draw_paused(canvas)
            return
        with canvas.clip(self.work_box) as inner:
            self.draw_work(inner, self.work_box)
        tray = self.tray_box
        canvas.rect(tray, theme.MIST200)
        canvas.rect(Box(tray.x, tray.y, tray.w, 3), theme.MIST300)
        if self.bar is not None:
            self.bar.draw(canvas, tray)
        top_bar.draw(canvas, self)
        if not self.drawers or self.drawer == "card":
            canvas.rect(self.card_box, theme.WHITE)
        if not self.drawers or self.drawer == "belt":
            canvas.rect(self.belt_box, theme.INK800)

    def _draw_paused(self, canvas: Canvas) -> None:
        room = Box(0, 0, self.width, self.height)
        canvas.rect(room, theme.INK900)
        canvas.sprite("icons/pause", Box(room.w / 2 - 40, room.h / 2 - 150, 80, 80), tint=theme.AMBER500)
        canvas.text(self.say("ui.pause.title"), Box(0, room.h / 2 - 76, room.w, 60), theme.TITLE, theme.WHITE, align="center")
        told = "ui.pause.text" if self.desk.facts.get("lasting", True) else "ui.home.not_lasting"
        canvas.text(self.say(told), Box(40, room.h / 2 - 14, room.w - 80, 34), theme.LABEL, theme.MIST300, align="center")
