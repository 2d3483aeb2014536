"""The site before one leaves: tools counted, scrap gathered, floor swept."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.mechanics.handover.paperwork import CleanSite, CountTools
from simulator.ui.geometry import Box, row
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.panels.handover_floor import Floor
from simulator.ui.panels.handover_page import NAME, Page, columns
from simulator.ui.panels.item_picture import Sprite
from simulator.ui.theme import LABEL, SLATE500
from simulator.ui.views.instruments import ASPECTS, SPRITES
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.label import Label

TOOLS = ("torque_wrench", "spanner", "crimper", "cutter", "multimeter", "other")
"""Tools drawn on the cloth."""


class SitePage(Page):
    """Two cards. That it was counted or cleaned is a note of the log."""

    def widgets(self, room: Box) -> list[Widget]:
        """Tools, floor."""
        tools, floor = columns(room, 0.36, 0.64)
        return [*self._tools(tools), *self._floor(floor)]

    def _tools(self, room: Box) -> list[Widget]:
        """A cloth with tools, the number found, the key."""
        card = Card("site.tools", room, title=self.say("site.tools"), icon="wrench")
        inside = card.inside
        key = Box(inside.x, inside.bottom - 58, inside.w, 58)
        count = Box(inside.x, key.y - 54, inside.w, 46)
        cloth = Box(inside.x, inside.y, inside.w, count.y - inside.y - 8)
        counted = self.view.notes.get(("counted", "tools"))
        text = self.say("site.counted", count=counted) if counted is not None else self.say("site.uncounted")
        out: list[Widget] = [card, Card("site.cloth", cloth, kind="dark", radius=8)]
        half = cloth.inset(14)
        for index, use in enumerate(TOOLS):
            cell = row(Box(half.x, half.y + index // 2 * (half.h / 3), half.w, half.h / 3), 2, 10)[index % 2]
            out.append(Sprite(f"site.tool:{use}", cell.inset(8), sprite=SPRITES[use], aspect=ASPECTS.get(use, 1.0)))
        out.append(Label("site.count", count, text=text, style=NAME if counted is not None else LABEL, icon="list", lines=2))
        out.append(Button("site.count_tools", key, text=self.say("site.count"), icon="list", kind="secondary", says=Act(CountTools()), enabled=self.view.live))
        return out

    def _floor(self, room: Box) -> list[Widget]:
        """The floor with the broom, and its twin."""
        card = Card("site.floor", room, title=self.say("site.floor"), icon="trash")
        inside = card.inside
        wide = min(inside.w, 340.0)
        key = Box(inside.right - wide, inside.bottom - 58, wide, 58)
        note = Box(inside.x, key.y, key.x - inside.x - 16, key.h)
        clean = ("cleaned", "site") in self.view.notes
        done = Act(CleanSite())
        return [
            card,
            Floor("site.sweep", Box(inside.x, inside.y, inside.w, key.y - inside.y - 12), clean=clean, text=self.say("site.clean" if clean else "site.sweep"), says=done, enabled=self.view.live, focusable=False),
            Label("site.note", note, text=self.say("site.note"), style=LABEL, colour=SLATE500, lines=2),
            HoldButton("site.clean", key, text=self.say("site.hold"), confirm=self.say("site.confirm"), icon="check", says=done, enabled=self.view.live),
        ]  # fmt: skip

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Nothing of its own."""
        return ()
