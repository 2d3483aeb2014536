"""The signs of the safety strip with their words: what a glance tells about crew and site."""

from __future__ import annotations

from typing import Any

from simulator.ui import theme
from simulator.ui.geometry import Box
from simulator.ui.panel import Close, Panel, middle, panel
from simulator.ui.scene import Desk
from simulator.ui.views.safety_state import safety_state
from simulator.ui.widgets.badge import Badge
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label

ROW = 52.0


class SignsPanel(Panel):
    """One row a sign: pictogram, words, state."""

    name = "signs"

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet and rows."""
        grow = max(1.0, min(1.5, self.desk.settings.text_scale / 100))
        states, row = safety_state(self.view), ROW * grow
        box = middle(room, 420 * grow, 56 + len(states) * row + 20)
        out: list[Widget] = [
            Card("signs.sheet", box, title=self.say("ui.signs.title"), icon="safety-helmet", radius=theme.RADIUS_LARGE, head=56, solid=True),
            IconButton("signs.close", Box(box.right - 56, box.y + 8, 44, 44), icon="cross", kind="white", says=Close(), hint=self.say("ui.step.close")),
        ]
        for index, one in enumerate(states):
            line = Box(box.x + 24, box.y + 60 + index * row, box.w - 48, row - 4)
            side = 28 * grow
            out.append(Label(f"signs.{one.name}", Box(line.x, line.y, line.w - side - 8, line.h), text=self.say(f"ui.safety_state.{one.words}"), icon=one.icon, side=side))
            if one.badge:
                out.append(Badge(f"signs.{one.name}.state", Box(line.right - side, line.y + (line.h - side) / 2, side, side), state=one.badge))
        return out


@panel("signs")
def make_signs(desk: Desk, about: dict[str, Any]) -> SignsPanel:
    """The panel of signs."""
    return SignsPanel(desk, about)
