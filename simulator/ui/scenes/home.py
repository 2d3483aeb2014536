"""Home: who am I, practice, drill, assessment, progress, language and sound.

About: `view` (a HomeView), `lasting` (false: nothing is kept, and home says so). Nobody is asked who he is before anything else he may do.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Intent, Show, Wish
from simulator.ui.panel import middle
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes import home_cards as cards
from simulator.ui.scenes import home_who as who
from simulator.ui.scenes.home_frame import BAR, EDGE, bar_ground, landscape
from simulator.ui.scenes.home_layout import Rooms, rooms
from simulator.ui.scenes.stand import Stand
from simulator.ui.views.home import HomeView
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.dialog import dialog
from simulator.ui.widgets.drawing import square, words
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.toggle import Toggle

JOB_ICONS = {
    "safety": "safety-helmet",
    "mount": "sector-antenna",
    "cable": "bts-cabinet",
    "align": "microwave-dish",
    "handover": "checklist",
}
ASK, STAY = "ask_to_quit", "stay"
"""Said by the way out, and by the key that does not take it."""


class HomeScene(Stand):
    """The first screen. It knows a HomeView and nothing of any site."""

    name = "home"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.view: HomeView = about["view"]
        self.lasting = bool(about.get("lasting", True))
        self.code = ""
        self.host.reduce_motion = desk.settings.reduce_motion

    @property
    def grown(self) -> float:
        """How much cards grow with the text: 1 to 1.5."""
        return max(1.0, min(1.5, self.desk.settings.text_scale / 100))

    @property
    def rooms(self) -> Rooms:
        """Where everything stands."""
        return rooms(self.width, self.height, self.grown, len(self.view.jobs) if self.view.trainee else 0)

    # Widgets

    def build(self) -> None:
        """Bar, cards, the trainee's card, the row at the foot; an open question goes with the size it was asked in."""
        while len(self.host.layers) > 1:
            self.host.pop()
        self.host.put([*cards.widgets(self), *who.widgets(self), *self._strip(), *self._foot(), *self._top_bar()], {"escape": ASK, "f11": Wish("full_screen")})

    def _top_bar(self) -> list[Widget]:
        right, say, choices = self.width - 24, self.say, self.desk.settings
        sound = "sound-on" if choices.sound else "sound-off"
        return [
            Toggle(
                "language", Box(right - 316, 10, 128, 44), choices=("ID", "EN"), chosen=int(choices.lang == "en"),
                tells=lambda index: Wish("language", ("id", "en")[index]), hint=say("ui.home.language"),
            ),
            IconButton("sound", Box(right - 168, 10, 50, 44), icon=sound, says=Wish("sound", not choices.sound), hint=say("ui.home.sound")),
            IconButton("settings", Box(right - 110, 10, 50, 44), icon="settings", says=Show("settings"), hint=say("ui.home.settings")),
            IconButton("quit", Box(right - 52, 10, 50, 44), icon="exit", says=ASK, hint=say("ui.home.quit")),
        ]  # fmt: skip

    def _strip(self) -> list[Widget]:
        """The exercise is offered until it was done once."""
        if self.view.warmed_up or not self.view.trainee:
            return []
        strip = self.rooms.strip
        key = Box(strip.right - 176, strip.y + 3, 170, strip.h - 6)
        return [Button("strip.warm_up", key, text=self.say("ui.home.strip.go"), icon="hand", kind="primary", says=Show("warm_up"))]

    def _foot(self) -> list[Widget]:
        waiting, top = len(self.view.waiting), self.rooms.foot
        wide = 152 * (1 + (self.grown - 1) * 0.4)
        names = (("warm_up", "hand", True), ("history", "replay", bool(self.view.trainee)), ("resume", "skip-next", bool(waiting)), ("demonstration", "play", True))
        goals = {"demonstration": Show("briefing", {"mode": "demonstration"})}
        return [
            Button(
                name, Box(EDGE + index * (wide + 12), top, wide, 52), text=self.say(f"ui.home.{name}"), icon=icon, kind="secondary",
                says=goals.get(name, Show(name)), enabled=free, hint="" if free else self.say(f"ui.home.{name}.none"),
            )
            for index, (name, icon, free) in enumerate(names)
        ]  # fmt: skip

    # Answers

    def hear(self, said: object) -> Iterable[Intent]:
        """The code as it is typed; the question before leaving."""
        if isinstance(said, cards.CodeTyped):
            self.code = said.code
            self.build()
        elif said == ASK:
            self._ask()
        elif said == STAY:
            self.host.pop()
        return ()

    def _ask(self) -> None:
        """Leaving takes a second key: escape is pressed once too often easily."""
        grow = self.grown
        box = middle(self.host.frame, 560 * grow, 250 * grow)
        keys = [
            Button("quit.stay", box, text=self.say("ui.home.quit.stay"), icon="chevron-left", kind="secondary", says=STAY),
            Button("quit.go", box, text=self.say("ui.home.quit.go"), icon="exit", kind="primary", says=Wish("quit")),
        ]
        told = self.say("ui.home.quit.text" if self.lasting else "ui.home.quit.not_kept")
        sheet = dialog("quit.sheet", box, self.say("ui.home.quit.title"), told, keys, icon="exit")
        self.host.push(sheet, {"escape": STAY, "f11": Wish("full_screen")}, focus="quit.stay")

    # Picture

    def ground_key(self) -> Hashable:
        """Who is here, and how large the text is."""
        return (self.view, self.desk.settings.text_scale)

    def draw_ground(self, canvas: Canvas) -> None:
        """Landscape, bar, greeting, cards."""
        landscape(canvas, self.width, self.height, self.rooms.tower)
        self._draw_bar(canvas)
        self._draw_greeting(canvas)
        cards.draw(canvas, self)
        who.draw(canvas, self)
        if not self.lasting:
            wide = min(420 * self.grown, self.width - 2 * EDGE - 580)
            note(canvas, Box(self.width - EDGE - wide, self.rooms.foot - 4, wide, 58), "warning", self.say("ui.home.not_lasting"))

    def _draw_bar(self, canvas: Canvas) -> None:
        bar_ground(canvas, self.width)
        canvas.sprite("scenery/app-mark", Box(24, 12, 40, 40))
        words(canvas, "MENARA", Box(78, 8, 300, 28), theme.Style(20, 800), theme.WHITE, most=1)
        words(canvas, self.say("ui.home.tagline"), Box(78, 34, min(560.0, self.width - 560), 24), theme.CAPTION, theme.MIST300, most=1)
        canvas.sprite("icons/language", square(self.width - 24 - 340, 32, 24), tint=theme.MIST300)

    def _draw_greeting(self, canvas: Canvas) -> None:
        room = self.rooms.cards[2].right - EDGE
        hello = self.say("ui.home.hello", number=self.view.trainee) if self.view.trainee else self.say("ui.home.hello_nobody")
        words(canvas, hello, Box(EDGE, BAR + 14, room, 50), theme.SCORE, theme.INK900, most=1)
        words(canvas, self.say("ui.home.choose"), Box(EDGE, BAR + 64, room, 30), theme.Style(18, 600), theme.INK700, most=1)
        if not self.view.warmed_up and self.view.trainee:
            note(canvas, self.rooms.strip, "hand", self.say("ui.home.strip.text"), 186)


def note(canvas: Canvas, box: Box, icon: str, text: str, taken: float = 10) -> None:
    """An amber strip with a pictogram and a sentence; `taken` px at its right are for something else."""
    canvas.rect(box, theme.AMBER100, line=theme.AMBER600, radius=theme.RADIUS_TILE, shadow=True)
    canvas.sprite(f"icons/{icon}", square(box.x + 28, box.centre[1], 26), tint=theme.AMBER700)
    words(canvas, text, Box(box.x + 52, box.y + 3, box.w - 52 - taken, box.h - 6), theme.LABEL, theme.AMBER700, most=3)


@scene("home")
def make_home(desk: Desk, about: dict[str, Any]) -> HomeScene:
    """Home for a desk and a HomeView."""
    return HomeScene(desk, about)
