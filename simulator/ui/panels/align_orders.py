"""All orders the colleague at the far end understands, beside those in the tray."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simulator.mechanics.partner import MOVES, ORDERS
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open, panel
from simulator.ui.panels.choices import Choice, ChoicePanel
from simulator.ui.scene import Desk
from simulator.ui.sections.align_radio import ASKS, ICONS, order
from simulator.ui.views.align import radio_of


class OrdersPanel(ChoicePanel):
    """An order a key; it is said, and the sheet goes."""

    name = "align_orders"
    icon = "two-way-radio"
    columns = 3

    def choices(self) -> list[Choice]:
        """Every order that is no movement and has no key in the tray; away from the dish there is no tray."""
        keys = () if self.about.get("all") else ASKS
        rest = [word for word in ORDERS if word not in MOVES and word not in keys]
        return [Choice(word, self.say(f"ui.align.tell.{word}"), ICONS[word], ("tell", word), enabled=self.view.live) for word in rest]

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Says it over the radio."""
        if isinstance(said, tuple) and said[0] == "tell":
            speaker, instrument = radio_of(self.view)
            return [Act(order(speaker, instrument, str(said[1]), 0)), Close()]
        return ()


@panel("align_orders")
def make_orders(desk: Desk, about: dict[str, Any]) -> OrdersPanel:
    """The sheet of orders."""
    return OrdersPanel(desk, about)
