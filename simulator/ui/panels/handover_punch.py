"""The punch list: which thing, what is wrong with it, and what was reported so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.mechanics.handover.paperwork import ABOUT, ReportThing
from simulator.ui.geometry import Box, column, row
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open, Panel
from simulator.ui.panels.handover_page import Page, columns
from simulator.ui.theme import CAPTION, SLATE500, VALUE
from simulator.ui.views.record_sheet_things import SITE, THING_KINDS, filtered, name_of, things_of
from simulator.ui.views.tray import capital
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.listing import Listing, Row
from simulator.ui.widgets.tabs import Tab, tabs
from simulator.ui.widgets.text_input import TextInput

NONE = "none"
ICONS = {
    "defect": "hammer", "missing": "minus", "wrong_item": "component-kit", "wrong_label": "cable-label", "out_of_limit": "gauge",
    "dirty": "filter", "rejected_goods": "trash", "expired": "calendar", "weather": "wind", "open_work": "wrench", NONE: "check",
}  # fmt: skip
"""A pictogram for each thing that can be wrong."""
WRONG = tuple(about for about in ABOUT if about != NONE)


@dataclass(frozen=True, slots=True)
class Kind:
    """Said: things of another kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class Pick:
    """Said: the finding is about that thing."""

    thing: str


@dataclass(frozen=True, slots=True)
class What:
    """Said: that is wrong with it."""

    about: str


@dataclass(frozen=True, slots=True)
class Search:
    """Said: only things with these letters."""

    text: str


class PunchPage(Page):
    """A finding being put together, and those that stand."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self.kind, self.thing, self.about, self.search = "unit", "", "", ""

    def widgets(self, room: Box) -> list[Widget]:
        """Things, what is wrong, the list."""
        things, wrong, reported = columns(room, 0.37, 0.32, 0.31)
        return [*self._things(things), *self._wrong(wrong), *self._reported(reported)]

    def _things(self, room: Box) -> list[Widget]:
        """Kinds, letters, things."""
        kinds = [(kind, self.say(f"kind.{kind}"), icon) for kind, icon in THING_KINDS.items()]
        out: list[Widget] = [
            *tabs("punch.kind", Box(room.x, room.y, room.w, 48), kinds[:3], self.kind, Kind),
            *tabs("punch.kind", Box(room.x, room.y + 54, room.w, 48), kinds[3:], self.kind, Kind),
        ]
        search = Box(room.x, room.y + 110, room.w - 54, 46)
        out.append(TextInput("punch.search", search, text=self.search, longest=20, placeholder=self.say("punch.search"), tells=Search))
        out.append(IconButton("punch.clear", Box(search.right + 8, search.y, 46, 46), icon="cross", kind="white", says=Search(""), enabled=bool(self.search), hint=self.say("punch.clear")))
        found = filtered(things_of(self.view, self.texts, self.kind), self.search)
        rows = tuple(Row(one.id, one.name, detail=one.detail, icon=THING_KINDS[self.kind]) for one in found)
        top = search.bottom + 8
        listing = Listing("punch.things", Box(room.x, top, room.w, room.bottom - top), rows=rows, chosen=self.thing, row_height=50 * self.grow, tells=Pick)
        return [*out, listing]

    def _wrong(self, room: Box) -> list[Widget]:
        """The thing in hand, what can be wrong, the key that reports."""
        card = Card("punch.card", room)
        inside = room.inset(14, 12)
        head = Box(inside.x, inside.y, inside.w, 46)
        send = Box(inside.x, inside.bottom - 58, inside.w, 58)
        grid = Box(inside.x, head.bottom + 8, inside.w, send.y - head.bottom - 18)
        text = name_of(self.texts, self.thing) if self.thing else self.say("punch.choose")
        out: list[Widget] = [card, Label("punch.thing", head, text=text, icon="target", style=VALUE, lines=2)]
        lines = column(grid, -(-len(WRONG) // 2), 6)
        for index, about in enumerate(WRONG):
            box = row(lines[index // 2], 2, 6)[index % 2]
            out.append(Tab(f"punch.about.{about}", box, text=capital(self.texts.name(about)), icon=ICONS[about], chosen=about == self.about, says=What(about), group="punch.about"))
        ready = self.view.live and bool(self.thing) and bool(self.about)
        out.append(Button("punch.report", send, text=self.say("punch.report"), icon="send", says=Act(ReportThing(thing=self.thing or SITE, about=self.about or NONE)), enabled=ready))
        return out

    def _reported(self, room: Box) -> list[Widget]:
        """What stands on the list, and that nothing was found."""
        card = Card("punch.list", room, title=self.say("punch.list"), icon="flag")
        inside = card.inside
        none = Box(inside.x, inside.bottom - 54, inside.w, 54)
        rows = tuple(self._row(index, thing, about) for index, (kind, thing, about) in enumerate(self.view.seen.reports) if kind == "punch")
        room = Box(inside.x - 4, inside.y, inside.w + 8, none.y - inside.y - 10)
        found: Widget
        if rows:
            found = Listing("punch.reports", room, rows=rows, row_height=54 * self.grow, tells=lambda key: Kind(self.kind))
        else:
            found = Label("punch.empty", Box(room.x + 4, room.y, room.w - 8, 60), text=self.say("punch.empty"), style=CAPTION, colour=SLATE500, lines=3)
        none_said = Act(ReportThing(thing=SITE, about=NONE))
        return [card, found, Button("punch.none", none, text=capital(self.texts.name(NONE)), icon="check", kind="secondary", says=none_said, enabled=self.view.live)]

    def _row(self, index: int, thing: str, about: str) -> Row:
        return Row(f"{index}", capital(self.texts.name(about)), detail=name_of(self.texts, thing), icon=ICONS.get(about, "flag"))

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """The finding is put together."""
        match said:
            case Kind():
                self.kind = said.kind
            case Pick():
                self.thing = said.thing
            case What():
                self.about = "" if self.about == said.about else said.about
            case Search():
                self.search = said.text
        return ()
