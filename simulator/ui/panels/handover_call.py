"""The telephone to the NOC: reasons to call, the number of a permission told with one of them, and the talk so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.i18n.readings import shown
from simulator.mechanics.handover.paperwork import CallNoc
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open, Panel
from simulator.ui.panels.handover_page import Page, columns
from simulator.ui.theme import BLUE100, INK700, INK900, LABEL, MIST300, SLATE500, TEAL400, WHITE, Style
from simulator.ui.views.home import avatar_of
from simulator.ui.views.noc import REASONS
from simulator.ui.views.work import Told
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.drawing import fitted, square, words
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.letter_pad import letter_pad
from simulator.ui.widgets.text_input import TextInput

ANSWERS = ("noc_permission", "noc_channel", "noc_site", "noc_alarms", "noc_cells")
"""What the NOC tells, in its order."""
LEAVE, LONGEST = "radiate", 24
"""The reason that needs the number of the permission with it, and how long a number may be."""
SPEECH = Style(16, 600)
NOC = "people/avatar-10-instructor-woman-hijab"
"""The face of the operations centre: nobody can choose it for himself."""


@dataclass(eq=False, kw_only=True)
class Phone(Widget):
    """A telephone; its glass tells who is called."""

    focusable: bool = False
    solid: bool = False
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Body, glass, name, sign of the call."""
        body = fitted(self.box, 104 / 190)
        canvas.sprite("tools/test-phone", body)
        k = body.w / 104
        glass = Box(body.x + 9 * k, body.y + 36 * k, 86 * k, 126 * k)
        x, y = glass.centre
        canvas.circle(x, y - 20 * k, 26 * k, INK700)
        canvas.sprite(NOC, square(x, y - 20 * k, 46 * k))
        words(canvas, self.text, Box(glass.x + 4, y + 10 * k, glass.w - 8, 24 * k), LABEL, INK900, "center")
        canvas.circle(x, glass.bottom - 14 * k, 9 * k, TEAL400)
        canvas.sprite("icons/two-way-radio", square(x, glass.bottom - 14 * k, 11 * k), tint=INK900)


@dataclass(eq=False, kw_only=True)
class Speech(Widget):
    """What somebody said: a balloon with his picture, the trainee's at the right."""

    focusable: bool = False
    solid: bool = False
    who: str = "noc"
    face: str = NOC
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Picture, balloon with its corner, words."""
        mine, side = self.who == "me", 46.0
        place = Box(self.box.right - side if mine else self.box.x, self.box.y + (self.box.h - side) / 2, side, side)
        canvas.sprite(self.face, place)
        wide = self.box.w - side - 70
        left = place.x - 14 - wide if mine else place.right + 14
        balloon = Box(left, self.box.y, wide, self.box.h)
        canvas.rect(balloon, BLUE100 if mine else WHITE, line=None if mine else MIST300, radius=14)
        edge, tip = (balloon.right - 1, balloon.right + 10) if mine else (balloon.x + 1, balloon.x - 10)
        y = place.centre[1]
        canvas.polygon(((edge, y - 8), (tip, y), (edge, y + 8)), BLUE100 if mine else MIST300)
        words(canvas, self.text, balloon.inset(16, 4), SPEECH, INK900, most=3)


@dataclass(frozen=True, slots=True)
class Number:
    """Said: the number to be told stands so; None puts the slip away."""

    text: str | None


class CallPage(Page):
    """The talk is the log's own: calls that were made, and what was answered. `number` is the slip being written, None for none."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self.number: str | None = None

    def widgets(self, room: Box) -> list[Widget]:
        """Phone, reasons, talk; or the number to be told."""
        phone, reasons, talk = columns(room, 0.2, 0.32, 0.48) if self.number is None else columns(room, 0.12, 0.3, 0.58)
        phone_box = Box(phone.x, phone.y + 10, phone.w, min(phone.h - 20, 420.0))
        right = self._slip(talk) if self.number is not None else self._talked(talk)
        return [Phone("noc.phone", phone_box, text=self.texts.name("noc")), *self._reasons(reasons), *right]

    def _reasons(self, reasons: Box) -> list[Widget]:
        """A key for each reason; leave to transmit only where there is something to transmit with."""
        icons = {**REASONS, **({LEAVE: "two-way-radio"} if "align" in self.view.jobs else {})}
        count = len(icons)
        high = min(92.0 * self.grow, (reasons.h - 48 - (count - 1) * 10) / count)
        head = Label("noc.ask", Box(reasons.x, reasons.y, reasons.w, 40), text=self.say("noc.ask"), style=LABEL, colour=SLATE500, lines=2)
        places = column(Box(reasons.x, reasons.y + 48, reasons.w, (high + 10) * count - 10), count, 10)
        buttons = [
            Button(
                f"noc.call:{about}", place, text=self.say(f"noc.{about}"), icon=icon, kind="secondary", says=Number("") if about == LEAVE else Act(CallNoc(about=about)), enabled=self.view.live, group="noc.call",
            )
            for (about, icon), place in zip(icons.items(), places, strict=True)
        ]  # fmt: skip
        return [head, *buttons]

    def _talked(self, room: Box) -> list[Widget]:
        card = Card("noc.card", room, title=self.say("noc.talk"), icon="message")
        return [card, *self._talk(card.inside)]

    def _slip(self, room: Box) -> list[Widget]:
        """They look a permission up by its number: it is read from the sheet and told letter by letter."""
        card = Card("noc.slip", room, title=self.say("noc.radiate"), icon="two-way-radio")
        inside, text = card.inside, self.number or ""
        line = Label("noc.slip_line", Box(inside.x, inside.y, inside.w, 44), text=self.say("noc.number"), style=LABEL, colour=SLATE500, lines=2)
        field = Box(inside.x, inside.y + 52, inside.w, 52)
        entry = TextInput("noc.number", field, text=text, longest=LONGEST, upper=True, tells=Number, says_done=_asked, enabled=self.view.live, hint=self.say("noc.number"))
        half = (inside.w - 12) / 2
        foot = Box(inside.x, inside.bottom - 56, half, 56)
        pad = Box(inside.x, field.bottom + 12, inside.w, min(300.0, foot.y - field.bottom - 24))
        return [
            card, line, entry, *letter_pad("noc.pad", pad, entry),
            Button("noc.back", foot, text=self.say("noc.back"), icon="undo", kind="secondary", says=Number(None)),
            Button("noc.tell", foot.moved(half + 12, 0), text=self.say("noc.tell"), icon="send", says=_asked(text), enabled=self.view.live and bool(text.strip())),
        ]  # fmt: skip

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """The number as far as it is written."""
        if isinstance(said, Number):
            self.number = said.text
        return ()

    def told(self, told: Told) -> None:
        """The call was made: the talk shows what they said."""
        if told.do == "call_noc":
            self.number = None

    def _talk(self, room: Box) -> list[Widget]:
        """The last calls with their answers, the newest at the foot."""
        calls = self._calls()
        if not calls:
            return [Label("noc.silent", Box(room.x, room.y, room.w, 60), text=self.say("noc.silent"), style=LABEL, colour=SLATE500, lines=2)]
        ask, answer, gap = 48.0 * min(1.25, self.grow), 66.0 * min(1.25, self.grow), 12.0
        fit = max(1, int(room.h // (ask + answer + 2 * gap)))
        out: list[Widget] = []
        y = room.y + 4
        for about in calls[-fit:]:
            out.append(Speech(f"noc.said:{about}", Box(room.x, y, room.w, ask), who="me", face=self._mine(), text=self.say(f"noc.{about}")))
            y += ask + gap
            out.append(Speech(f"noc.answer:{about}", Box(room.x, y, room.w, answer), who="noc", text=self._answer(about)))
            y += answer + gap
        return out

    def _calls(self) -> list[str]:
        """Reasons called about, in the order of their last calls."""
        read = {about: row.seq for (quantity, about), row in self.view.readings.items() if quantity == "noc_site"}
        return sorted(read, key=lambda about: read[about])

    def _mine(self) -> str:
        """The face the trainee has chosen."""
        return avatar_of(self.panel.desk.settings.avatar)

    def _answer(self, about: str) -> str:
        """What they said to the last call of that reason: only what belongs to that call."""
        seq = self.view.readings["noc_site", about].seq
        rows = [self.view.readings[quantity, about] for quantity in ANSWERS if (quantity, about) in self.view.readings]
        return " ".join(self.say(f"noc.says.{row.quantity}", value=shown(self.texts, row.quantity, row.value)) for row in rows if row.seq == seq)


def _asked(number: str) -> object:
    """The call with its number; without one nobody is called."""
    return Act(CallNoc(about=LEAVE, number=number.strip())) if number.strip() else HANDLED
