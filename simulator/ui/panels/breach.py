"""A critical breach, said at once in practice: what happened, what it would do on a real site, and that one may go on and learn."""

from __future__ import annotations

from typing import Any

from simulator.base.msg import msg
from simulator.ui import theme
from simulator.ui.geometry import Box
from simulator.ui.panel import Close, Panel, middle, panel
from simulator.ui.panels.breach_picture import BreachPicture
from simulator.ui.scene import Desk
from simulator.ui.views.tray import capital
from simulator.ui.widgets.badge import Badge
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.label import Label


class BreachPanel(Panel):
    """The breach that has just happened; closing it goes on with the work."""

    name = "breach"

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet, picture, what happened, what to learn from it, one key."""
        grow = max(1.0, min(1.5, self.desk.settings.text_scale / 100))
        box = middle(room, 700 * grow, 360 * grow)
        breach = self.view.breaches[-1] if self.view.breaches else msg("breach.untied_aloft.hook", thing="")
        inside = box.inset(28, 24)
        side = min(208 * grow, inside.w * 0.34)
        words = Box(inside.x + side + 24, inside.y, inside.w - side - 24, inside.h - 68 * grow)
        rows = [Box(words.x, words.y + top * words.h, words.w, share * words.h) for top, share in ((0.0, 0.15), (0.16, 0.28), (0.46, 0.36), (0.84, 0.16))]
        return [
            Card("breach.sheet", box, kind="wrong", radius=theme.RADIUS_LARGE, solid=True),
            BreachPicture("breach.picture", Box(inside.x, inside.y, side, side), code=breach.code),
            Badge("breach.badge", Box(inside.x - 10, inside.y - 10, 44, 44), state="critical"),
            Label("breach.title", rows[0], text=self.say("ui.breach.title"), style=theme.VALUE, colour=theme.VERM700),
            Label("breach.text", rows[1], text=capital(self.desk.texts.say(breach)), style=theme.LABEL, lines=3, valign="top"),
            Label("breach.lesson", rows[2], text=self.say(f"ui.breach.lesson.{breach.code.split('.')[1]}"), style=theme.LABEL, lines=4, valign="top"),
            Label("breach.on", rows[3], text=self.say("ui.breach.text"), style=theme.CAPTION, colour=theme.SLATE500, lines=2),
            Button("breach.close", Box(inside.right - 200 * grow, inside.bottom - 56 * grow, 200 * grow, 56 * grow), text=self.say("ui.breach.go_on"), icon="redo", says=Close()),
        ]


@panel("breach")
def make_breach(desk: Desk, about: dict[str, Any]) -> BreachPanel:
    """The panel of the last breach."""
    return BreachPanel(desk, about)
