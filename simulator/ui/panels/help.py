"""How to work with mouse or keyboard, in pictograms and few words."""

from __future__ import annotations

from typing import Any

from simulator.ui import theme
from simulator.ui.geometry import Box
from simulator.ui.panel import Close, Panel, middle, panel
from simulator.ui.scene import Desk
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label

LINES = (
    ("pick", "hand"), ("drag", "drag"), ("hold", "stopwatch"), ("turn", "rotate-cw"), ("back", "undo"), ("keys", "keyboard"), ("pause", "pause"), ("hint", "hint-bulb"),
)  # fmt: skip
"""What is explained, with its pictogram."""


class HelpPanel(Panel):
    """Eight lines: what, and how."""

    name = "help"

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet and lines in two columns."""
        grow = max(1.0, min(1.5, self.desk.settings.text_scale / 100))
        box = middle(room, 860 * grow, 440 * grow)
        out: list[Widget] = [
            Card("help.sheet", box, title=self.say("ui.help.title"), icon="help", radius=theme.RADIUS_LARGE, head=56, solid=True),
            IconButton("help.close", Box(box.right - 56, box.y + 8, 44, 44), icon="cross", kind="white", says=Close(), hint=self.say("ui.step.close")),
        ]
        lines = [(word, icon) for word, icon in LINES if word != "hint" or self.view.mode.allows_hints]
        half, high = (box.w - 56) / 2, (box.h - 80 * grow) / 4
        for index, (word, icon) in enumerate(lines):
            place = Box(box.x + 24 + index % 2 * (half + 8), box.y + 64 * grow + index // 2 * high, half - 8, high - 8)
            out.append(Label(f"help.{word}", place, text=self.say(f"ui.help.{word}"), icon=icon, style=theme.LABEL, lines=4, side=44, tile=theme.BLUE100))
        return out


@panel("help")
def make_help(desk: Desk, about: dict[str, Any]) -> HelpPanel:
    """The help panel."""
    return HelpPanel(desk, about)
