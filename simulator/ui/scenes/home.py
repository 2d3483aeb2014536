"""Home: who am I, practice, drill, assessment, progress, language and sound."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.events import Event
from simulator.ui.focus import Host
from simulator.ui.geometry import Box
from simulator.ui.intent import Act, Back, Intent, Show, Wish
from simulator.ui.scene import Desk, scene
from simulator.ui.views.home import HomeView
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.progress import Bar
from simulator.ui.widgets.text_input import TextInput
from simulator.ui.widgets.toggle import Toggle

CARDS = (
    ("practice", "scenery/illustration-practice", theme.TEAL100, theme.TEAL600, "primary", "play"),
    ("drill", "scenery/illustration-drill-cards", theme.VIOLET100, theme.VIOLET600, "drill", "drill-cards"),
    ("assessment", "scenery/illustration-exam", theme.AMBER100, theme.AMBER500, "secondary", "exam-clipboard"),
)
JOB_ICONS = {
    "safety": "safety-helmet",
    "mount": "sector-antenna",
    "cable": "bts-cabinet",
    "align": "microwave-dish",
    "handover": "checklist",
}
CARD_TOP, CARD_HEIGHT, ART_HEIGHT = 172.0, 452.0, 160.0


class HomeScene:
    """The first screen. It knows a HomeView and nothing of any site."""

    name = "home"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        self._desk = desk
        self._view: HomeView = about["view"]
        self._code = ""
        self._width, self._height = 1280.0, 720.0
        self.host = Host()

    def _say(self, code: str, **params: Any) -> str:
        return self._desk.texts.text(f"ui.home.{code}", **params)

    def lay_out(self, width: float, height: float) -> None:
        """Cards keep their size; room left over goes to the landscape between them."""
        self._width, self._height = width, height
        self.host.put(
            [*self._top_bar(), *self._cards(), *self._who(), *self._foot()], {"escape": Wish("quit"), "f11": Wish("full_screen")}
        )

    def _top_bar(self) -> list[Widget]:
        right = self._width - 24
        sound = "sound-on" if self._desk.settings.sound else "sound-off"
        return [
            Toggle(
                "language", Box(right - 258, 10, 128, 44), choices=("ID", "EN"), chosen=int(self._desk.settings.lang == "en"),
                tells=lambda index: Wish("language", ("id", "en")[index]), hint=self._say("language"),
            ),
            IconButton("sound", Box(right - 110, 10, 50, 44), icon=sound, says=Wish("sound"), hint=self._say("sound")),
            IconButton("settings", Box(right - 50, 10, 50, 44), icon="settings", says=Show("settings"), hint=self._say("settings")),
        ]  # fmt: skip

    def _columns(self) -> list[Box]:
        return [Box(40 + index * 282, CARD_TOP, 262, CARD_HEIGHT) for index in range(3)]

    def _cards(self) -> list[Widget]:
        out: list[Widget] = []
        for box, (mode, _, _, _, kind, icon) in zip(self._columns(), CARDS, strict=True):
            press = Box(box.x + 20, box.bottom - 76, box.w - 40, 56)
            ready = mode != "assessment" or len(self._code) == 8
            says = Show("briefing", {"mode": mode, "code": self._code})
            out.append(Button(mode, press, text=self._say(f"{mode}.go"), icon=icon, kind=kind, says=says, enabled=ready))
        code = Box(self._columns()[2].x + 20, CARD_TOP + 236, 222, 48)
        out.append(
            TextInput(
                "code",
                code,
                text=self._code,
                longest=8,
                upper=True,
                cells=True,
                tells=lambda text: Wish("code", text),
                hint=self._say("assessment.code"),
            )
        )
        return out

    def _who(self) -> list[Widget]:
        card = self._card_of_trainee()
        change = Box(card.right - 64, card.y + 26, 48, 48)
        out: list[Widget] = [IconButton("trainee", change, icon="student", says=Show("who"), hint=self._say("who.change"))]
        for index, job in enumerate(self._view.jobs):
            top = card.y + 168 + index * 60
            shown = "\u2013" if job.best is None else str(int(job.best * 100))
            name = self._desk.texts.text(f"job.{job.job}")
            out.append(Label(f"job:{job.job}", Box(card.x + 78, top, card.w - 140, 22), text=name))
            out.append(Label(f"best:{job.job}", Box(card.right - 70, top, 50, 22), text=shown, style=theme.VALUE, align="right"))
            out.append(
                Bar(f"bar:{job.job}", Box(card.x + 78, top + 28, card.w - 98, 11), share=job.best or 0.0, colour=theme.BLUE600)
            )
        return out

    def _card_of_trainee(self) -> Box:
        return Box(self._width - 368, 92, 328, 532)

    def _foot(self) -> list[Widget]:
        names = (("warm_up", "hand"), ("history", "replay"), ("resume", "skip-next"))
        return [
            Button(
                name, Box(40 + index * 172, 644, 160, 52), text=self._say(name), icon=icon, kind="secondary",
                says=Show(name), enabled=name != "resume" or bool(self._view.waiting),
            )
            for index, (name, icon) in enumerate(names)
        ]  # fmt: skip

    def handle(self, event: Event) -> Sequence[Intent]:
        """A change of the code stays here; everything else goes out."""
        return self._out(self.host.feed(event))

    def step(self, now_ms: int) -> Sequence[Intent]:
        """Tooltips and carets."""
        return self._out(self.host.step(now_ms))

    def _out(self, said: Sequence[object]) -> list[Intent]:
        out: list[Intent] = []
        for item in said:
            if isinstance(item, Wish) and item.what == "code":
                self._code = str(item.value)
                self.lay_out(self._width, self._height)
            elif isinstance(item, (Act, Show, Back, Wish)):
                out.append(item)
        return out

    def draw(self, canvas: Canvas) -> None:
        """Landscape, bar, cards, then everything that can be used."""
        self._landscape(canvas)
        self._bar(canvas)
        self._greeting(canvas)
        for box, card in zip(self._columns(), CARDS, strict=True):
            self._card(canvas, box, *card[:4])
        self._trainee(canvas)
        self.host.draw(canvas)

    def _landscape(self, canvas: Canvas) -> None:
        width, height = self._width, self._height
        canvas.sprite("scenery/sky-day", Box(0, 0, width, height))
        for name, x, y, w, h in (("cloud-1", 460, 96, 100, 44), ("cloud-2", 660, 104, 84, 36)):
            canvas.sprite(f"scenery/{name}", Box(x, y, w, h))
        for name, top, tall in (
            ("mountains-2-middle", 0.36, 200),
            ("mountains-3-near", 0.47, 180),
            ("hills-1-far", 0.58, 160),
            ("hills-2-middle", 0.68, 150),
        ):
            canvas.sprite(f"scenery/{name}", Box(0, height * top, width, tall))
        canvas.sprite("scenery/tower-hero", Box(width - 459, 76, 136, 548))
        canvas.sprite("scenery/rice-terraces", Box(0, height - 200, width, 260))

    def _bar(self, canvas: Canvas) -> None:
        canvas.rect(Box(0, 0, self._width, 64), theme.INK900)
        canvas.sprite("scenery/app-mark", Box(24, 12, 40, 40))
        canvas.text("MENARA", Box(78, 10, 300, 26), theme.Style(20, 800), theme.WHITE)
        canvas.text(self._say("tagline"), Box(78, 34, 420, 22), theme.CAPTION, theme.MIST300)

    def _greeting(self, canvas: Canvas) -> None:
        hello = self._say("hello", number=self._view.trainee) if self._view.trainee else self._say("hello_nobody")
        canvas.text(hello, Box(40, 84, 700, 48), theme.SCORE, theme.INK900)
        canvas.text(self._say("choose"), Box(40, 132, 700, 28), theme.Style(18, 500), theme.INK700)

    def _card(self, canvas: Canvas, box: Box, mode: str, picture: str, tint: str, line: str) -> None:
        canvas.rect(box, theme.WHITE, radius=theme.RADIUS_LARGE, shadow=True)
        canvas.rect(Box(box.x, box.y, box.w, ART_HEIGHT), tint, radius=theme.RADIUS_LARGE)
        canvas.rect(Box(box.x, box.y + 100, box.w, ART_HEIGHT - 100), tint)
        canvas.sprite(picture, Box(box.x + 26, box.y + 10, box.w - 52, ART_HEIGHT - 16))
        canvas.rect(Box(box.x, box.y + ART_HEIGHT - 5, box.w, 5), line)
        canvas.text(
            self._desk.texts.text(f"mode.{mode}"), Box(box.x + 22, box.y + 172, box.w - 44, 38), theme.TITLE, theme.INK900
        )
        lines = 2 if mode == "assessment" else 4
        top = 210 if mode == "assessment" else 216
        height = 24 if mode == "assessment" else 92
        canvas.text(
            self._say(f"{mode}.about"),
            Box(box.x + 22, box.y + top, box.w - 44, height),
            theme.LABEL,
            theme.SLATE500,
            valign="top",
            lines=lines,
        )
        note = Box(box.x + 22, box.y + 322, 24, 24)
        canvas.sprite(
            {"practice": "icons/hint-bulb", "drill": "icons/stopwatch", "assessment": "icons/padlock-closed"}[mode],
            note,
            tint=theme.SLATE500,
        )
        canvas.text(self._say(f"{mode}.note"), Box(note.right + 8, note.y, box.w - 76, 24), theme.LABEL, theme.SLATE500)

    def _trainee(self, canvas: Canvas) -> None:
        card = self._card_of_trainee()
        canvas.rect(card, theme.WHITE, radius=theme.RADIUS_LARGE, shadow=True)
        canvas.rect(Box(card.x, card.y, card.w, 104), theme.INK900, radius=theme.RADIUS_LARGE)
        canvas.rect(Box(card.x, card.y + 60, card.w, 44), theme.INK900)
        canvas.circle(card.x + 58, card.y + 52, 38, theme.MIST200, line=theme.AMBER500, width=3)
        canvas.sprite(self._view.avatar, Box(card.x + 22, card.y + 16, 72, 72))
        who = self._say("who", number=self._view.trainee) if self._view.trainee else self._say("who.nobody")
        canvas.text(who, Box(card.x + 110, card.y + 24, card.w - 184, 28), theme.BAR_TITLE, theme.WHITE)
        canvas.text(self._say("who.note"), Box(card.x + 110, card.y + 52, card.w - 184, 24), theme.CAPTION, theme.MIST300)
        canvas.sprite("icons/medal", Box(card.x + 18, card.y + 122, 24, 24), tint=theme.INK700)
        canvas.text(self._say("skills"), Box(card.x + 50, card.y + 122, card.w - 70, 24), theme.VALUE, theme.INK900)
        for index, job in enumerate(self._view.jobs):
            tile = Box(card.x + 18, card.y + 162 + index * 60, 46, 46)
            canvas.rect(tile, theme.BLUE100, radius=theme.RADIUS_BUTTON)
            canvas.sprite(f"icons/{JOB_ICONS[job.job]}", tile.inset(11), tint=theme.BLUE700)


@scene("home")
def make_home(desk: Desk, about: dict[str, Any]) -> HomeScene:
    """Home for a desk and a HomeView."""
    return HomeScene(desk, about)
