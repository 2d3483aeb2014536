"""The telephone to the NOC: reasons to call, and the talk so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.mechanics.handover.paperwork import CallNoc
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.panels.handover_page import Page, columns
from simulator.ui.theme import BLUE100, INK700, INK900, LABEL, MIST300, SLATE500, TEAL400, WHITE, Style
from simulator.ui.views.noc import REASONS
from simulator.ui.views.reading import shown
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.drawing import fitted, square, words
from simulator.ui.widgets.label import Label

ANSWERS = ("noc_site", "noc_alarms", "noc_cells")
"""What the NOC tells, in its order."""
SPEECH = Style(16, 600)
AVATARS = {"me": "people/avatar-1-man-white-helmet", "noc": "people/avatar-2-woman-hijab-plum"}


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
        canvas.sprite(AVATARS["noc"], square(x, y - 20 * k, 46 * k))
        words(canvas, self.text, Box(glass.x + 4, y + 10 * k, glass.w - 8, 24 * k), LABEL, INK900, "center")
        canvas.circle(x, glass.bottom - 14 * k, 9 * k, TEAL400)
        canvas.sprite("icons/two-way-radio", square(x, glass.bottom - 14 * k, 11 * k), tint=INK900)


@dataclass(eq=False, kw_only=True)
class Speech(Widget):
    """What somebody said: a balloon with his picture, the trainee's at the right."""

    focusable: bool = False
    solid: bool = False
    who: str = "noc"
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Picture, balloon with its corner, words."""
        mine, side = self.who == "me", 46.0
        place = Box(self.box.right - side if mine else self.box.x, self.box.y + (self.box.h - side) / 2, side, side)
        canvas.sprite(AVATARS[self.who], place)
        wide = self.box.w - side - 70
        left = place.x - 14 - wide if mine else place.right + 14
        balloon = Box(left, self.box.y, wide, self.box.h)
        canvas.rect(balloon, BLUE100 if mine else WHITE, line=None if mine else MIST300, radius=14)
        edge, tip = (balloon.right - 1, balloon.right + 10) if mine else (balloon.x + 1, balloon.x - 10)
        y = place.centre[1]
        canvas.polygon(((edge, y - 8), (tip, y), (edge, y + 8)), BLUE100 if mine else MIST300)
        words(canvas, self.text, balloon.inset(16, 4), SPEECH, INK900, most=3)


class CallPage(Page):
    """The talk is the log's own: calls that were made, and what was answered."""

    def widgets(self, room: Box) -> list[Widget]:
        """Phone, reasons, talk."""
        phone, reasons, talk = columns(room, 0.2, 0.32, 0.48)
        card = Card("noc.card", talk, title=self.say("noc.talk"), icon="message")
        count = len(REASONS)
        high = min(92.0 * self.grow, (reasons.h - 48 - (count - 1) * 10) / count)
        head = Label("noc.ask", Box(reasons.x, reasons.y, reasons.w, 40), text=self.say("noc.ask"), style=LABEL, colour=SLATE500, lines=2)
        places = column(Box(reasons.x, reasons.y + 48, reasons.w, (high + 10) * count - 10), count, 10)
        buttons = [
            Button(f"noc.call:{about}", place, text=self.say(f"noc.{about}"), icon=icon, kind="secondary", says=Act(CallNoc(about=about)), enabled=self.view.live, group="noc.call")
            for (about, icon), place in zip(REASONS.items(), places, strict=True)
        ]  # fmt: skip
        phone_box = Box(phone.x, phone.y + 10, phone.w, min(phone.h - 20, 420.0))
        return [Phone("noc.phone", phone_box, text=self.texts.name("noc")), head, *buttons, card, *self._talk(card.inside)]

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
            out.append(Speech(f"noc.said:{about}", Box(room.x, y, room.w, ask), who="me", text=self.say(f"noc.{about}")))
            y += ask + gap
            out.append(Speech(f"noc.answer:{about}", Box(room.x, y, room.w, answer), who="noc", text=self._answer(about)))
            y += answer + gap
        return out

    def _calls(self) -> list[str]:
        """Reasons called about, in the order of their last calls."""
        read = {about: row.seq for (quantity, about), row in self.view.readings.items() if quantity == "noc_site"}
        return sorted(read, key=lambda about: read[about])

    def _answer(self, about: str) -> str:
        """What they said to the last call of that reason: only what belongs to that call."""
        seq = self.view.readings["noc_site", about].seq
        rows = [self.view.readings[quantity, about] for quantity in ANSWERS if (quantity, about) in self.view.readings]
        return " ".join(self.say(f"noc.says.{row.quantity}", value=shown(self.texts, row.quantity, row.value)) for row in rows if row.seq == seq)

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Nothing of its own."""
        return ()
