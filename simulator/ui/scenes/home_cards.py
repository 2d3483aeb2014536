"""The three activities on home: what each is, and how to begin it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Show, Wish
from simulator.ui.scenes.home_code import CodeCells
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import fitted, square, words
from simulator.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from simulator.ui.scenes.home import HomeScene

PAD, KEY = 18.0, 52.0
CODE_LENGTH = 8
SPOKEN = {"assessment": "code"}
"""Which text of a card is read aloud where it is not `about`."""


class Activity(NamedTuple):
    """How a card looks: picture with its proportions, tint and line, kind and pictogram of its key, pictogram of its note."""

    mode: str
    picture: str
    aspect: float
    tint: str
    line: str
    kind: str
    icon: str
    note: str


ACTIVITIES = (
    Activity("practice", "illustration-practice", 176 / 166, theme.TEAL100, theme.TEAL600, "primary", "play", "hint-bulb"),
    Activity("drill", "illustration-drill-cards", 225 / 132, theme.VIOLET100, theme.VIOLET600, "drill", "drill-cards", "stopwatch"),
    Activity("assessment", "illustration-exam", 161 / 144, theme.AMBER100, theme.AMBER500, "secondary", "exam-clipboard", "padlock-closed"),
)


@dataclass(frozen=True, slots=True)
class CodeTyped:
    """Said: the assessment's code, as far as it is typed."""

    code: str


def text_room(box: Box, art: float) -> Box:
    """Where a card's own lines stand: below its title, above its note."""
    top = box.y + art + 50
    return Box(box.x + PAD, top, box.w - 2 * PAD, box.bottom - PAD - KEY - 36 - top)


def widgets(scene: HomeScene) -> list[Widget]:
    """Keys, the code's field, and what reads a card aloud."""
    out: list[Widget] = []
    for box, kind in zip(scene.rooms.cards, ACTIVITIES, strict=True):
        out.append(_listen(scene, box, kind.mode))
        if kind.mode == "assessment":
            out.append(_code(scene, box))
        if kind.mode == "practice" and scene.view.paused:
            out += _go_on(scene, box)
            continue
        key = Box(box.x + PAD, box.bottom - PAD - KEY, box.w - 2 * PAD, KEY)
        peers = tuple(_of_all(scene, "go"))
        out.append(Button(kind.mode, key, peers=peers, text=scene.say(f"ui.home.{kind.mode}.go"), icon=kind.icon, kind=kind.kind, says=_begins(scene, kind.mode)))
    return out


def _begins(scene: HomeScene, mode: str) -> object:
    """What a card's key says; nobody says first who he is."""
    if not scene.view.trainee:
        return Show("who")
    if mode == "practice":
        return Show("briefing", {"mode": "practice"})
    if mode == "drill":
        return Show("drill")
    return Wish("assessment", scene.code) if len(scene.code) == CODE_LENGTH else Show("assessment", {"code": scene.code})


def _listen(scene: HomeScene, box: Box, mode: str) -> Widget:
    """Reads the card aloud."""
    place = Box(box.right - 50, box.y + 6, 44, 44)
    return IconButton(f"listen.{mode}", place, icon="sound-on", kind="white", side=20, says=Wish("say", f"ui.home.{mode}.{SPOKEN.get(mode, 'about')}"), hint=scene.say("ui.home.listen"))


def _code(scene: HomeScene, box: Box) -> Widget:
    """The assessor's code, typed right here; without a keyboard the key leads to one on the screen."""
    room = text_room(box, scene.rooms.art)
    return CodeCells(
        "code", Box(room.x, room.bottom - 48, room.w, 44), text=scene.code, longest=CODE_LENGTH, upper=True, cells=True,
        tells=CodeTyped, says_done=lambda code: _begins(scene, "assessment"), hint=scene.say("ui.home.assessment.code"),
    )  # fmt: skip


def _go_on(scene: HomeScene, box: Box) -> list[Widget]:
    """The interrupted practice is taken up at once; another may be begun."""
    paused = scene.view.paused
    assert paused is not None
    lower = Box(box.x + PAD, box.bottom - PAD - 44, box.w - 2 * PAD, 44)
    upper = Box(lower.x, lower.y - 8 - 46, lower.w, 46)
    return [
        Button("continue", upper, text=scene.say("ui.home.practice.continue"), icon="play", says=Wish("resume_attempt", paused.id)),
        Button("practice", lower, text=scene.say("ui.home.practice.new"), icon="plus", kind="secondary", says=_begins(scene, "practice")),
    ]


# Picture


def draw(canvas: Canvas, scene: HomeScene) -> None:
    """What of the cards stands still."""
    for box, kind in zip(scene.rooms.cards, ACTIVITIES, strict=True):
        _draw_card(canvas, scene, box, kind)


def _draw_card(canvas: Canvas, scene: HomeScene, box: Box, kind: Activity) -> None:
    art = scene.rooms.art
    canvas.rect(box, theme.WHITE, radius=theme.RADIUS_LARGE, shadow=True)
    canvas.rect(Box(box.x, box.y, box.w, art), kind.tint, radius=theme.RADIUS_LARGE)
    canvas.rect(Box(box.x, box.y + art - 24, box.w, 24), kind.tint)
    canvas.sprite(f"scenery/{kind.picture}", fitted(Box(box.x + 30, box.y + 7, box.w - 80, art - 12), kind.aspect))
    canvas.rect(Box(box.x, box.y + art - 4, box.w, 4), kind.line)
    title = Box(box.x + PAD, box.y + art + 8, box.w - 2 * PAD, 38)
    words(canvas, scene.desk.texts.text(f"mode.{kind.mode}"), title, theme.TITLE, theme.INK900, most=1)
    room = text_room(box, art)
    if kind.mode == "practice" and scene.view.paused:
        _draw_paused(canvas, scene, Box(room.x, room.y, room.w, box.bottom - PAD - 44 - 8 - 46 - 6 - room.y))
        return
    about = Box(room.x, room.y, room.w, room.h - (52 if kind.mode == "assessment" else 0))
    words(canvas, scene.say(f"ui.home.{kind.mode}.about"), about, theme.LABEL, theme.SLATE500, valign="top", most=5)
    y = box.bottom - PAD - KEY - 20
    canvas.sprite(f"icons/{kind.note}", square(box.x + PAD + 10, y, 20), tint=theme.SLATE500)
    words(canvas, scene.say(f"ui.home.{kind.mode}.note"), Box(box.x + PAD + 28, y - 14, room.w - 28, 28), theme.Style(14, 600), theme.SLATE500, most=1)


def _of_all(scene: HomeScene, what: str) -> list[str]:
    """The same line of every card."""
    return [scene.say(f"ui.home.{kind.mode}.{what}") for kind in ACTIVITIES]


def _draw_paused(canvas: Canvas, scene: HomeScene, room: Box) -> None:
    """Which jobs were interrupted, and how far he was."""
    from simulator.ui.scenes.home import JOB_ICONS

    paused = scene.view.paused
    assert paused is not None
    first = paused.jobs[0] if paused.jobs else "safety"
    canvas.sprite(f"icons/{JOB_ICONS[first]}", square(room.x + 13, room.y + 16, 26), tint=theme.TEAL700)
    names = scene.desk.texts.text(f"job.{first}")
    if len(paused.jobs) > 1:
        names = scene.say("ui.home.jobs_more", job=names, count=len(paused.jobs) - 1)
    line = max(22.0, room.h * 0.36)
    words(canvas, names, Box(room.x + 34, room.y + 4, room.w - 34, room.h - line - 4), theme.Style(15, 700), theme.INK900, valign="top")
    words(canvas, scene.say("ui.home.entries", count=paused.entries), Box(room.x, room.bottom - line, room.w, line), theme.Style(14, 600), theme.SLATE500)
