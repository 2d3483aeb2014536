"""The close look at one thing: the glass, what is printed on it, the judgement; arrows go through all of a kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from simulator.mechanics.safety.gear import InspectItem, JudgeItem, TakeOff, Wear
from simulator.site.perception import SeenItem
from simulator.ui.geometry import Box, row
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open, Panel, middle, panel
from simulator.ui.panels.item_lens import Glass, Thumb
from simulator.ui.panels.item_plate import Finding, Plate
from simulator.ui.scene import Desk
from simulator.ui.theme import CAPTION, SLATE500, Style
from simulator.ui.views import gear
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label

NAME = Style(26, 700, display=True)
LEFT_SHARE, THUMB = 0.52, (74.0, 84.0)


@dataclass(frozen=True, slots=True)
class Pick:
    """Said: another thing is wanted under the glass."""

    item: str


@dataclass(frozen=True, slots=True)
class Judge:
    """Said: the verdict on the thing under the glass."""

    verdict: str


class ItemPanel(Panel):
    """A glass over one thing of a family of things."""

    name = "item"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.item = str(about["item"])

    # What it is about

    @property
    def seen(self) -> SeenItem:
        """The thing under the glass."""
        return self.view.seen.items[self.item]

    @property
    def family(self) -> list[SeenItem]:
        """All that one goes through together with it."""
        return gear.family(self.view, self.seen)

    def _named(self, thing: str) -> str:
        name = self.desk.texts.name(thing)
        return name[:1].upper() + name[1:]

    # Widgets

    def widgets(self, room: Box) -> list[Widget]:
        """Sheet, glass with its arrows and kind, plate, buttons."""
        sheet = middle(room, 1080, 648)
        left = Box(sheet.x + 16, sheet.y + 16, sheet.w * LEFT_SHARE - 16, sheet.h - 32)
        right = Box(left.right + 20, left.y, sheet.right - left.right - 40, left.h)
        return [Card("item.sheet", sheet, kind="paper", solid=True), *self._look(left), *self._side(right)]

    def _look(self, room: Box) -> list[Widget]:
        """Glass, arrows, thumbs of the kind."""
        foot = room.bottom - THUMB[1] - 6
        side = min(room.w - 116, foot - room.y - 10)
        box = Box(room.centre[0] - side / 2, room.y, side, side)
        item, family = self.seen, self.family
        at = [one.id for one in family].index(item.id)
        sprite, aspect = gear.picture(self.view, item.type)
        middle_y = box.centre[1] - 32
        return [
            Glass(
                "item.lens", box, kind=self.view.sheet.catalog.types.get(item.type), sprite=sprite, aspect=aspect, close=item.inspected,
                finding=item.finding, date=gear.tag_date(self.view, item), serial=item.serial, judged=item.judged, focusable=False,
                tip=self.say("ui.item.closer"), says=self._inspect() if not item.inspected and self.view.live else None,
            ),
            IconButton("item.before", Box(room.x, middle_y, 48, 64), icon="chevron-left", kind="white", says=Pick(family[at - 1].id), hint=self.say("ui.item.before"), group="item.turn"),
            IconButton("item.after", Box(room.right - 48, middle_y, 48, 64), icon="chevron-right", kind="white", says=Pick(family[(at + 1) % len(family)].id), hint=self.say("ui.item.after"), group="item.turn"),
            *self._thumbs(Box(room.x, foot, room.w, THUMB[1]), [one for one in family if one.type == item.type]),
        ]  # fmt: skip

    def _thumbs(self, room: Box, kind: list[SeenItem]) -> list[Widget]:
        """All things of its type beside each other."""
        gap = 8.0
        wide = min(THUMB[0], (room.w + gap) / max(1, len(kind)) - gap)
        left = room.x + (room.w - len(kind) * (wide + gap) + gap) / 2
        out: list[Widget] = []
        for index, one in enumerate(kind):
            sprite, aspect = gear.picture(self.view, one.type)
            box = Box(left + index * (wide + gap), room.y, wide, room.h)
            out.append(Thumb(f"item.pick:{one.id}", box, sprite=sprite, aspect=aspect, mark=gear.mark_of(one), text=str(index + 1), chosen=one.id == self.item, says=Pick(one.id), hint=self._named(one.id), group="item.kind"))
        return out

    def _side(self, room: Box) -> list[Widget]:
        """Title, plate, finding, buttons."""
        item, family = self.seen, self.family
        done = sum(one.inspected for one in family)
        today = gear.shown_date(self.view.sheet.date, self.desk.texts.lang)
        head = Box(room.x, room.y, room.w - 56, 52)
        plate = Box(room.x, head.bottom + 34, room.w, 164)
        chip = Box(room.x, plate.bottom + 12, room.w, 52)
        out: list[Widget] = [
            Label("item.name", head, text=self._named(item.id), style=NAME, lines=2),
            Label("item.count", Box(room.x, head.bottom + 4, room.w * 0.58, 24), text=self.say("ui.item.count", done=done, of=len(family)), style=CAPTION, colour=SLATE500),
            Label("item.today", Box(room.x + room.w * 0.6, head.bottom + 4, room.w * 0.4, 24), text=self.say("ui.paper.today", date=today), style=CAPTION, colour=SLATE500, align="right"),
            IconButton("item.close", Box(room.right - 46, room.y, 46, 46), icon="cross", kind="white", says=Close(), hint=self.say("ui.item.close")),
            Plate("item.plate", plate, rows=self._rows(item)),
        ]  # fmt: skip
        if self.view.mode.shows_verdicts and item.inspected:
            text = self.say("ui.item.finding", finding=item.finding) if item.finding else self.say("ui.item.sound")
            out.append(Finding("item.finding", chip, text=text, bad=bool(item.finding)))
        return [*out, *self._buttons(Box(room.x, chip.bottom + 16, room.w, room.bottom - chip.bottom - 16))]

    def _rows(self, item: SeenItem) -> tuple[tuple[str, str], ...]:
        """What is printed on it: type, serial, and where it is now; the date only for who has looked."""
        date = gear.tag_date(self.view, item)
        rows = [(self.say("ui.item.type"), self._named(item.type)), (self.say("ui.item.serial"), item.serial or self.say("ui.item.none"))]
        if date:
            rows.append((self.say("ui.item.valid"), date))
        return (*rows, (self.say("ui.item.state"), self._state(item)))

    def _state(self, item: SeenItem) -> str:
        mark = gear.mark_of(item)
        said = self.say(f"ui.item.is.{mark}")
        where = item.place.split(":")[1] if mark in ("worn", "placed") and ":" in item.place else ""
        return f"{said}: {self.desk.texts.name(where)}" if where else said

    def _buttons(self, room: Box) -> list[Widget]:
        """Look closer, judge, put on or take off."""
        item, live = self.seen, self.view.live
        look = Box(room.x, room.y, room.w, 54)
        accept, reject = row(Box(room.x, look.bottom + 12, room.w, 62), 2, 12)
        dress = Box(room.x, accept.bottom + 12, room.w, 54)
        again = item.inspected
        return [
            Button("item.inspect", look, text=self.say("ui.item.again" if again else "ui.item.inspect"), icon="magnifier", kind="secondary" if again else "primary", says=self._inspect(), enabled=live, group="item.do"),
            Button("item.accept", accept, text=self.say("ui.item.accept"), icon="check", kind="secondary", says=Judge("accept"), enabled=live, group="item.do"),
            Button("item.reject", reject, text=self.say("ui.item.reject"), icon="cross", kind="danger", says=Judge("reject"), enabled=live, group="item.do"),
            *self._dress(item, dress),
        ]  # fmt: skip

    def _dress(self, item: SeenItem, box: Box) -> list[Widget]:
        """Who puts it on; who wears it takes it off."""
        kind, live = self.view.sheet.catalog.types.get(item.type), self.view.live
        wearer = next((person.id for person in self.view.seen.people.values() if item.id in person.gear), "")
        if wearer:
            return [Button("item.take_off", box, text=self.say("ui.item.take_off"), icon="undo", kind="secondary", says=Act(TakeOff(item=item.id, by=wearer)), enabled=live, group="item.do")]
        if not gear.is_worn_kind(kind):
            return []
        people = self.view.sheet.people
        return [
            Button(f"item.wear:{person}", place, text=self.say(f"ui.item.wear.{'me' if person == self.view.me else 'other'}"), icon=gear.BODY.get(kind.worn_on, "hand"), kind="secondary", says=Act(Wear(item=item.id, by=person)), enabled=live, group="item.do")
            for person, place in zip(people, row(box, len(people), 12), strict=True)
        ]  # fmt: skip

    # Answers

    def _inspect(self) -> Act:
        return Act(InspectItem(item=self.item))

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Another thing; a verdict, after which the next one that nobody looked at comes under the glass."""
        if isinstance(said, Pick):
            self.item = said.item
        elif isinstance(said, Judge):
            act = JudgeItem(item=self.item, verdict=said.verdict)
            assert self.desk.work is not None
            if self.desk.work.trial(act).refusal is None:
                self.item = self._next_unseen()
            return [Act(act)]
        return ()

    def _next_unseen(self) -> str:
        """The next of the family that lies in the store and was not looked at; this one where there is none."""
        family = self.family
        at = [one.id for one in family].index(self.item)
        return next((one.id for one in (*family[at + 1 :], *family[:at]) if one.place == "store" and not one.inspected), self.item)


@panel("item")
def make_item(desk: Desk, about: dict[str, Any]) -> ItemPanel:
    """The close look at the item named in `about`."""
    return ItemPanel(desk, about)
