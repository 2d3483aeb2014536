"""What happened before everybody's eyes: somebody fell, something dropped. Shown in every mode, as a real site would show it; the lesson only where verdicts are."""

from __future__ import annotations

from typing import Any

from simulator.ui import theme
from simulator.ui.geometry import Box
from simulator.ui.panel import Close, Panel, middle, panel
from simulator.ui.panels.breach_picture import BreachPicture
from simulator.ui.scene import Desk
from simulator.ui.views.tray import capital
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.label import Label

PICTURED = {"person_fell": "breach.untied_aloft.fell", "item_dropped": "breach.overhead.dropped"}
"""Events that are shown, with the picture of each: of the danger, never of anybody hurt."""
LESSONS = {"person_fell": "untied_aloft", "item_dropped": "overhead"}


class AccidentPanel(Panel):
    """The accident that has just happened; closing it goes on with the work."""

    name = "accident"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.event, self.thing = str(about.get("event", "person_fell")), str(about.get("thing", ""))

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet, picture, what happened, what is to be done, one key."""
        grow = max(1.0, min(1.5, self.desk.settings.text_scale / 100))
        box = middle(room, 640 * grow, 320 * grow)
        inside = box.inset(28, 24)
        side = min(188 * grow, inside.w * 0.34)
        words = Box(inside.x + side + 24, inside.y, inside.w - side - 24, inside.h - 68 * grow)
        lesson = self.say(f"ui.breach.lesson.{LESSONS[self.event]}") if self.view.mode.shows_verdicts else self.say(f"ui.accident.{self.event}.now")
        return [
            Card("accident.sheet", box, kind="wrong", radius=theme.RADIUS_LARGE, solid=True),
            BreachPicture("accident.picture", Box(inside.x, inside.y, side, side), code=PICTURED[self.event]),
            Label("accident.title", Box(words.x, words.y, words.w, words.h * 0.18), text=self.say("ui.accident.title"), style=theme.VALUE, colour=theme.VERM700),
            Label("accident.text", Box(words.x, words.y + words.h * 0.2, words.w, words.h * 0.34), text=capital(self.say(f"ui.accident.{self.event}", thing=self.thing)), style=theme.LABEL, lines=3, valign="top"),
            Label("accident.lesson", Box(words.x, words.y + words.h * 0.58, words.w, words.h * 0.42), text=lesson, style=theme.LABEL, lines=4, valign="top"),
            Button("accident.close", Box(inside.right - 200 * grow, inside.bottom - 56 * grow, 200 * grow, 56 * grow), text=self.say("ui.breach.go_on"), icon="redo", says=Close()),
        ]


@panel("accident")
def make_accident(desk: Desk, about: dict[str, Any]) -> AccidentPanel:
    """The panel of what happened."""
    return AccidentPanel(desk, about)
