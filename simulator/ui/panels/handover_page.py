"""What every page of the hand-over file is: a part of the sheet with widgets and a memory of its own."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.base.msg import Scalar
from simulator.i18n.texts import Texts
from simulator.ui.geometry import Box
from simulator.ui.intent import Intent
from simulator.ui.panel import Close, Open, Panel
from simulator.ui.theme import Style
from simulator.ui.views.work import Told, WorkView
from simulator.ui.widgets.base import Widget

NAME = Style(20, 700, display=True)
GAP = 16.0


class Page:
    """A page. It is asked for its widgets whenever something changed; what it remembers are its own attributes."""

    def __init__(self, panel: Panel) -> None:
        self.panel = panel

    @property
    def view(self) -> WorkView:
        """What is known of the attempt now."""
        return self.panel.view

    @property
    def texts(self) -> Texts:
        """Words in the person's language."""
        return self.panel.desk.texts

    @property
    def grow(self) -> float:
        """By how much rows grow with the text, 1.0 to 1.5."""
        return max(1.0, min(1.5, self.panel.desk.settings.text_scale / 100))

    def say(self, code: str, **params: Scalar) -> str:
        """A text of the hand-over file by the end of its code."""
        return self.panel.say(f"ui.handover.{code}", **params)

    def widgets(self, room: Box) -> list[Widget]:
        """Its widgets."""
        return []

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Answers what one of its widgets said."""
        return ()

    def told(self, told: Told) -> None:
        """An entry was made."""


def columns(room: Box, *shares: float) -> list[Box]:
    """A room cut into columns by their shares, with a gap between."""
    wide = room.w - GAP * (len(shares) - 1)
    found, x = [], room.x
    for share in shares:
        w = wide * share / sum(shares)
        found.append(Box(x, room.y, w, room.h))
        x += w + GAP
    return found
