"""The hand-over file ("Berkas"): record sheet, camera, punch list, as-built, NOC, site, and handing over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from simulator.ui import theme
from simulator.ui.geometry import Box
from simulator.ui.intent import Intent
from simulator.ui.panel import Close, Open, Panel, middle, panel
from simulator.ui.panels.handover_built import BuiltPage
from simulator.ui.panels.handover_call import CallPage
from simulator.ui.panels.handover_give import GivePage, ToLine
from simulator.ui.panels.handover_page import GAP, Page
from simulator.ui.panels.handover_photo import PhotoPage
from simulator.ui.panels.handover_punch import PunchPage
from simulator.ui.panels.handover_record import RecordPage
from simulator.ui.panels.handover_site import SitePage
from simulator.ui.scene import Desk
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.tabs import tabs

ICONS = {
    "record": "edit",
    "photo": "camera",
    "punch": "flag",
    "built": "document",
    "noc": "two-way-radio",
    "site": "traffic-cone",
    "give": "checklist",
}
"""Pages in their order, each with its pictogram."""
WIDE, HIGH, HEAD, TAB = 1180.0, 684.0, 52.0, 48.0


@dataclass(frozen=True, slots=True)
class Turn:
    """Said: another page is wanted."""

    tab: str


class HandoverPanel(Panel):
    """The file. It opens at `about["tab"]`, else at the record sheet, and remembers every page while it is open."""

    name = "handover"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        wanted = str(about.get("tab", ""))
        self.tab = wanted if wanted in ICONS else "record"
        self.record, self.give = RecordPage(self), GivePage(self)
        self.pages: dict[str, Page] = {
            "record": self.record, "photo": PhotoPage(self), "punch": PunchPage(self), "built": BuiltPage(self),
            "noc": CallPage(self), "site": SitePage(self), "give": self.give,
        }  # fmt: skip
        self._heard = self.view.told.seq if self.view.told else 0

    @property
    def page(self) -> Page:
        """The page that lies on top."""
        return self.pages[self.tab]

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet, head, tabs, page."""
        self._listen()
        grow = self.page.grow
        box = middle(room, WIDE * grow, max(HIGH * min(1.2, grow), min(800.0, room.h - 120)))
        row = Box(box.x + GAP, box.y + HEAD, box.w - 2 * GAP, TAB)
        inside = Box(box.x + GAP, row.bottom + 12, box.w - 2 * GAP, box.bottom - row.bottom - 12 - GAP)
        choices = [(name, self.say(f"ui.handover.tab.{name}"), icon) for name, icon in ICONS.items()]
        return [
            Card("handover.sheet", box, title=self.say("ui.handover.title"), icon="work-permit", kind="paper", radius=theme.RADIUS_LARGE, head=48, solid=True),
            *tabs("handover.tab", row, choices, self.tab, Turn),
            *self.page.widgets(inside),
            IconButton("handover.close", Box(box.right - 60, box.y + 3, 46, 46), icon="cross", kind="white", says=Close(), hint=self.say("ui.step.close")),
        ]  # fmt: skip

    def _listen(self) -> None:
        """Every page hears of the entry made last."""
        told = self.view.told
        if told is not None and told.seq != self._heard:
            self._heard = told.seq
            for page in self.pages.values():
                page.told(told)

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Another page, or what the page on top answers."""
        if isinstance(said, Turn):
            self.tab = said.tab
            return ()
        if isinstance(said, ToLine):
            self.tab = "record"
            self.record.show(said.field)
            return ()
        return self.page.hear(said)


@panel("handover")
def make_handover(desk: Desk, about: dict[str, Any]) -> HandoverPanel:
    """The hand-over file."""
    return HandoverPanel(desk, about)
