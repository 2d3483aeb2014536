"""A critical breach, said at once in practice: what happened, and that one may go on and learn."""

from __future__ import annotations

from typing import Any

from simulator.ui import theme
from simulator.ui.geometry import Box
from simulator.ui.panel import Close, Panel, middle, panel
from simulator.ui.scene import Desk
from simulator.ui.widgets.badge import Badge
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.label import Label


class BreachPanel(Panel):
    """The breach that has just happened; closing it goes on with the work."""

    name = "breach"

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet, badge, words, one key."""
        grow = max(1.0, min(1.5, self.desk.settings.text_scale / 100))
        box = middle(room, 600 * grow, 300 * grow)
        said = self.desk.texts.say(self.view.breaches[-1]) if self.view.breaches else ""
        inside = Box(box.x + 28, box.y + 24, box.w - 56, box.h - 48)
        side = 64 * grow
        words = Box(inside.x + side + 20, inside.y, inside.w - side - 20, inside.h - 76 * grow)
        return [
            Card("breach.sheet", box, kind="wrong", radius=theme.RADIUS_LARGE, solid=True),
            Badge("breach.badge", Box(inside.x, inside.y, side, side), state="critical"),
            Label("breach.title", Box(words.x, words.y, words.w, 36 * grow), text=self.say("ui.breach.title"), style=theme.VALUE, colour=theme.VERM700),
            Label("breach.text", Box(words.x, words.y + 40 * grow, words.w, 84 * grow), text=said, style=theme.LABEL, lines=4, valign="top"),
            Label("breach.on", Box(words.x, words.bottom - 44 * grow, words.w, 44 * grow), text=self.say("ui.breach.text"), style=theme.LABEL, colour=theme.SLATE500, lines=2),
            Button("breach.close", Box(inside.right - 200 * grow, inside.bottom - 56 * grow, 200 * grow, 56 * grow), text=self.say("ui.breach.go_on"), icon="redo", says=Close()),
        ]


@panel("breach")
def make_breach(desk: Desk, about: dict[str, Any]) -> BreachPanel:
    """The panel of the last breach."""
    return BreachPanel(desk, about)
