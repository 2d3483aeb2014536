"""The gear rack: a stack for each kind that is worn; a click takes from it or looks at it, as the switch says."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from simulator.mechanics.safety.gear import TakeOff
from simulator.ui.geometry import Box, row
from simulator.ui.hands import Item
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.gear_state import LOOK, TAKE, Choose, SafetySection
from simulator.ui.sections.gear_widgets import StackTile
from simulator.ui.sections.tray_tiles import TrayMode
from simulator.ui.views import gear
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.zone import Zone

MODE_WIDE, LEAST_TILE, ARROW, GAP = 104.0, 84.0, 44.0, 6.0


class GearTray(SafetySection):
    """Stacks of gear; whoever takes something off puts it back here."""

    def widgets(self, room: Box) -> list[Widget]:
        """Switch, place to put things back, stacks."""
        inside = Box(room.x + 8, room.y + 6, room.w - 16, room.h - 10)
        switch = Box(inside.x, inside.y, MODE_WIDE, inside.h)
        tiles = Box(switch.right + 10, inside.y, inside.right - switch.right - 10, inside.h)
        out: list[Widget] = [self._switch(switch)]
        carry = self.scene.host.carry
        carrying = carry is not None and self._may_come_back(carry.load)
        back = Zone(
            "rack", tiles.inset(-3), solid=carrying, focusable=carrying, enabled=self.view.live,
            accepts=self._may_come_back, gets=lambda load, x, y: self._taken_off(load),
        )  # fmt: skip
        return [*out, back, *self._stacks(tiles)]

    def _switch(self, box: Box) -> TrayMode:
        """Take, or look."""
        return TrayMode(
            "tray.mode", box, choices=(self.say("ui.gear.take"), self.say("ui.gear.look")), icons=("hand", "magnifier"), kind="light",
            chosen=int(self.choices.mode == LOOK), tells=lambda index: Choose("mode", LOOK if index else TAKE),
        )  # fmt: skip

    def _may_come_back(self, load: object) -> bool:
        return isinstance(load, Item) and any(load.id in person.gear for person in self.view.seen.people.values())

    def _taken_off(self, load: object) -> object | None:
        """Who wears it takes it off."""
        if not isinstance(load, Item):
            return None
        wearer = next((person.id for person in self.view.seen.people.values() if load.id in person.gear), self.person)
        return Act(TakeOff(item=load.id, by=wearer))

    def _stacks(self, room: Box) -> list[Widget]:
        """All stacks, or a page of them with arrows."""
        found = self.stacks
        fit = int((room.w + GAP) // (LEAST_TILE + GAP))
        if len(found) <= fit:
            return [self._tile(stack, place) for stack, place in zip(found, row(room, len(found), GAP), strict=True)] if found else []
        inner = room.inset(ARROW + GAP, 0)
        fit = max(1, int((inner.w + GAP) // (LEAST_TILE + GAP)))
        page = max(0, min(self.choices.page, (len(found) - 1) // fit))
        shown = found[page * fit : (page + 1) * fit]
        tiles = [self._tile(stack, place) for stack, place in zip(shown, row(inner, fit, GAP), strict=False)]
        before = Box(room.x, room.y, ARROW, room.h)
        return [
            IconButton("rack.before", before, icon="chevron-left", kind="white", says=Choose("page", page - 1), enabled=page > 0),
            *tiles,
            IconButton("rack.after", Box(room.right - ARROW, room.y, ARROW, room.h), icon="chevron-right", kind="white", says=Choose("page", page + 1), enabled=(page + 1) * fit < len(found)),
        ]  # fmt: skip

    def _tile(self, stack: gear.Stack, box: Box) -> StackTile:
        return stack_tile(self, stack, box, self.say(f"ui.gear.place.{stack.place}"))

    def key(self) -> Hashable:
        """Nothing of it is baked."""
        return ()

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Nothing: the scene hears its choices."""
        return None


def stack_tile(section: SafetySection, stack: gear.Stack, box: Box, text: str, *, footer: bool = False, group: str = "rack") -> StackTile:
    """A stack's tile: in hand mode it gives the piece on top, under the glass it opens the look at the next one."""
    view, last = section.view, section.choices.last.get(stack.type, "")
    looking, front = section.choices.mode == LOOK, stack.front(section.choices.last.get(stack.type, ""))
    sprite, aspect = gear.picture(view, stack.type)
    load = Item(front.id, front.type) if front and not looking and view.live else None
    look_at = stack.next_to_look_at(last)
    return StackTile(
        f"gear:{stack.type}", box, text=text, sprite=sprite, aspect=aspect, count=len(stack.ready) if not looking else None,
        marks=tuple(gear.mark_of(item) for item in stack.items), looking=looking, enabled=looking or front is not None, footer=footer,
        load=load, says=Open("item", {"item": look_at.id}) if looking else None, group=group,
        hint=section.named(look_at.id if looking else front.id if front else stack.type),
    )  # fmt: skip
