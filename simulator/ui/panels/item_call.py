"""The radio in the hand: what the NOC is called about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simulator.mechanics.handover.paperwork import CallNoc
from simulator.ui.geometry import Box, column
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open, Panel, middle, panel
from simulator.ui.panels.item_picture import Sprite
from simulator.ui.scene import Desk
from simulator.ui.theme import CAPTION, LABEL, SLATE500, Style
from simulator.ui.views.noc import REASONS
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label

TITLE = Style(22, 700, display=True)


class CallPanel(Panel):
    """One button for each reason; what they answered last stands below."""

    name = "item_call"

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet, radio, reasons, answer."""
        sheet = middle(room, 640, 600)
        side = Box(sheet.x + 24, sheet.y + 76, 150, sheet.h - 150)
        reasons = Box(side.right + 24, sheet.y + 76, sheet.right - side.right - 48, sheet.h - 170)
        said = Box(sheet.x + 24, sheet.bottom - 78, sheet.w - 48, 56)
        buttons: list[Widget] = [
            Button(f"call:{about}", place, text=self.say(f"ui.call.{about}"), icon=icon, kind="secondary", says=Act(CallNoc(about=about)), enabled=self.view.live, group="call")
            for (about, icon), place in zip(REASONS.items(), column(reasons, len(REASONS), 10), strict=True)
        ]  # fmt: skip
        return [
            Card("call.sheet", sheet, kind="paper", solid=True),
            Label("call.title", Box(sheet.x + 24, sheet.y + 16, sheet.w - 110, 48), text=self.say("ui.call.title"), style=TITLE),
            IconButton("call.close", Box(sheet.right - 66, sheet.y + 16, 46, 46), icon="cross", kind="white", says=Close(), hint=self.say("ui.item.close")),
            Sprite("call.radio", side, sprite="tools/two-way-radio", aspect=44 / 83),
            *buttons,
            Label("call.answer", said, text=self._answer(), icon="message" if self._calls else "", style=LABEL if self._calls else CAPTION, colour=SLATE500, lines=2),
        ]

    @property
    def _calls(self) -> list[str]:
        """What was called about so far."""
        return [about for kind, _, about in self.view.seen.reports if kind == "call"]

    def _answer(self) -> str:
        """What the NOC said to the last call of this panel, else that nobody was called."""
        told = self.view.told
        if told and told.do == "call_noc":
            site = next((one for (quantity, _), one in self.view.readings.items() if quantity == "noc_site" and one.seq == told.seq), None)
            if site is not None:
                return self.say("ui.call.site", state=str(site.value))
        return self.say("ui.call.done", calls=",".join(self._calls)) if self._calls else self.say("ui.call.none")

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Nothing of its own."""
        return ()


@panel("item_call")
def make_call(desk: Desk, about: dict[str, Any]) -> CallPanel:
    """The call to the NOC."""
    return CallPanel(desk, about)
