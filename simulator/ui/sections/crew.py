"""The crew card: is everybody fit, who climbs and who stays on the ground, the toolbox talk, the call to the NOC."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.mechanics.safety.crew import AskFit, AssignRole, HoldBriefing
from simulator.site.part import Person
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column, row
from simulator.ui.intent import Act
from simulator.ui.panel import Open
from simulator.ui.sections.gear_baked import Baked
from simulator.ui.sections.gear_state import SafetySection
from simulator.ui.theme import CAPTION, INK900, LABEL, MIST200, RADIUS_CARD, SLATE500, WHITE
from simulator.ui.views.aloft_crew import height_of
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import square, words
from simulator.ui.widgets.toggle import Toggle

ROLES = ("climber", "ground")
SIDE = 0.31
"""Share of the card that the buttons for the whole crew take."""


@dataclass(eq=False, kw_only=True)
class CrewHead(Baked):
    """Face, name, and what a person has said about himself."""

    focusable: bool = False
    solid: bool = False
    text: str = ""
    state: str = ""
    avatar: str = ""
    badge: str = ""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Face at the left, two lines beside it."""
        side = min(36.0, self.box.h)
        canvas.sprite(self.avatar, square(self.box.x + side / 2, self.box.centre[1], side))
        if self.badge:
            put_badge(canvas, self.badge, square(self.box.x + side - 5, self.box.centre[1] + side / 2 - 7, 17), casing=True)
        room = Box(self.box.x + side + 6, self.box.y, self.box.w - side - 4, self.box.h / 2)
        words(canvas, self.text, room, LABEL, INK900, valign="bottom", most=1)
        words(canvas, self.state, room.moved(0, room.h), CAPTION, SLATE500, valign="top")


class Crew(SafetySection):
    """Everybody of the crew beside each other, and what concerns all of them."""

    @staticmethod
    def card(room: Box) -> Box:
        """The sheet."""
        return Box(room.x + 4, room.y + 4, room.w - 12, room.h - 10)

    def widgets(self, room: Box) -> list[Widget]:
        """A column for each, one for all."""
        inside = self.card(room).inset(10, 8)
        side = Box(inside.right - inside.w * SIDE, inside.y, inside.w * SIDE, inside.h)
        people = self.view.sheet.people
        places = row(Box(inside.x, inside.y, side.x - inside.x - 12, inside.h), len(people), 12)
        out = [widget for person, place in zip(people, places, strict=True) for widget in self._person(person, place)]
        return [*out, *self._all(side)]

    def _person(self, person: str, box: Box) -> list[Widget]:
        """Face, question, role."""
        seen = self.view.seen.people[person]
        low = Box(box.x, box.bottom - 44, box.w, 44)
        ask = low.moved(0, -50)
        head = Box(box.x, box.y, box.w, ask.y - box.y - 4)
        live = self.view.live
        return [
            CrewHead(f"crew.head:{person}", head, text=self.called(person), state=self._state(seen), avatar=self.avatar(person), badge=self._badge(seen)),
            Button(f"crew.ask:{person}", ask, text=self.say("ui.crew.ask"), icon="message", kind="secondary", says=Act(AskFit(person=person)), enabled=live, hint=self.say("ui.crew.ask_hint"), group="crew"),
            Toggle(
                f"crew.role:{person}", low, choices=(self.say("ui.crew.climber"), self.say("ui.crew.ground")), kind="light", enabled=live,
                chosen=ROLES.index(seen.role) if seen.role in ROLES else 0, tells=lambda index: Act(AssignRole(person=person, role=ROLES[index])),
            ),
        ]  # fmt: skip

    def _state(self, seen: Person) -> str:
        """Where he is while he is on the tower; else what he answered: before he was asked nobody knows."""
        height = height_of(self.view, seen)
        if height:
            return self.say("ui.crew.aloft", height=height)
        if not seen.asked_fit:
            return self.say("ui.crew.unasked")
        return self.say("ui.crew.fit" if seen.fit else "ui.crew.unfit")

    def _badge(self, seen: Person) -> str:
        """An unfit answer is a warning, where the mode judges."""
        return "warning" if self.view.mode.shows_verdicts and seen.asked_fit and not seen.fit else ""

    def _all(self, box: Box) -> list[Widget]:
        """The talk and the call."""
        upper, lower = column(box, 2, 8)
        briefed = all(person.briefed for person in self.view.seen.people.values())
        talk = self.say("ui.crew.briefed" if briefed else "ui.crew.brief")
        return [
            Button("crew.brief", upper, text=talk, icon="check" if briefed else "team", kind="secondary", says=Act(HoldBriefing()), enabled=self.view.live, hint=self.say("ui.crew.brief_hint"), group="crew"),
            Button("crew.call", lower, text=self.say("ui.crew.call"), icon="two-way-radio", kind="secondary", says=Open("item_call"), enabled=self.view.live, hint=self.say("ui.crew.call_hint"), group="crew"),
        ]  # fmt: skip

    def draw(self, canvas: Canvas, room: Box) -> None:
        """The sheet, a line between the people."""
        card = self.card(room)
        canvas.rect(card, WHITE, radius=RADIUS_CARD, shadow=True)
        inside = card.inset(10, 8)
        x = inside.right - inside.w * SIDE - 6
        canvas.rect(Box(x, inside.y, 1.5, inside.h), MIST200)
