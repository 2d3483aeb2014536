"""The tray of the tower scene: goods to hang, material, cables, gear: what lies at hand where he is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from simulator.mechanics.safety.gear import SetUp, Wear
from simulator.ui import theme
from simulator.ui.geometry import Box, column, row
from simulator.ui.hands import Item, Ready, WholeCable
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.tower_hands import Turn
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.sections.tray_tiles import GroupTab, TrayTile
from simulator.ui.views import tower_goods
from simulator.ui.views.tower_goods import Thing, is_aloft
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.icon_button import IconButton

GROUPS: dict[str, tuple[str, Callable[..., list[Thing]]]] = {
    "units": ("sector-antenna", tower_goods.units),
    "material": ("component-kit", tower_goods.materials),
    "cables": ("cable", tower_goods.cables),
    "gear": ("safety-vest", tower_goods.gear),
}
GROUP, TILE, ARROW, GAP = 78.0, 98.0, 44.0, 6.0


class TowerTray(TowerSection):
    """Groups at the left, tiles, arrows."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # the section's own arguments, handed on as they are
        self.chosen, self.page = "", 0

    @property
    def group(self) -> str:
        """The group turned to, else the first in which there is something."""
        return self.chosen or next((key for key, (_, found) in GROUPS.items() if found(self.view, self.texts)), "units")

    def widgets(self, room: Box) -> list[Widget]:
        """All of it."""
        inside = Box(room.x + 6, room.y + 3.5, room.w - 12, 2 * theme.TARGET)
        groups = Box(inside.x, inside.y, 2 * GROUP + 2, inside.h)
        tiles = Box(groups.right + 2 * GAP, inside.y, inside.right - groups.right - 2 * GAP, inside.h)
        return [*self._groups(groups), *self.asked(self._tiles(tiles))]

    def _groups(self, room: Box) -> list[Widget]:
        upper, lower = column(room, 2, 0)
        places = [*row(upper, 2, 2), *row(lower, 2, 2)]
        return [
            GroupTab(f"tray.group.{key}", place, text=self.say(f"ui.tower.group.{key}"), icon=icon, chosen=key == self.group, says=Turn("group", key), group="tray.group")
            for (key, (icon, _)), place in zip(GROUPS.items(), places, strict=True)
        ]

    def _tiles(self, room: Box) -> list[Widget]:
        things = GROUPS[self.group][1](self.view, self.texts)
        fits = max(1, int((room.w + GAP) // (TILE + GAP)))
        if len(things) <= fits:
            self.page = 0
            return self._placed(things, room, fits)
        inner = Box(room.x, room.y, room.w - ARROW - GAP, room.h)
        fits = max(1, int((inner.w + GAP) // (TILE + GAP)))
        self.page %= (len(things) - 1) // fits + 1
        upper, lower = column(Box(inner.right + GAP, room.y, ARROW, room.h), 2, 0)
        arrows: list[Widget] = [
            IconButton("tray.before", upper, icon="chevron-up", kind="white", hint=self.say("ui.tray.before"), says=Turn("tray_page", self.page - 1)),
            IconButton("tray.after", lower, icon="chevron-down", kind="white", hint=self.say("ui.tray.after"), says=Turn("tray_page", self.page + 1)),
        ]
        return [*self._placed(things[self.page * fits : (self.page + 1) * fits], inner, fits), *arrows]

    def _placed(self, things: list[Thing], room: Box, fits: int) -> list[Widget]:
        wide = min((room.w + GAP) / fits - GAP, 1.3 * TILE)
        return [self._tile(thing, Box(room.x + index * (wide + GAP), room.y + 1, wide, room.h - 1)) for index, thing in enumerate(things)]

    def _tile(self, thing: Thing, box: Box) -> Widget:
        made = TrayTile(
            f"tray:{thing.id}", box, text=thing.text, sprite=thing.sprite, aspect=thing.aspect, print=thing.print, packed=thing.carried,
            hint=self.named(thing.id), group="tray.tiles", wheels=lambda pages: Turn("tray_page", self.page + pages),
        )  # fmt: skip
        if self.group == "gear":
            made.says = Act(Wear(item=thing.id, by=self.view.me))
        elif thing.use == "barrier":
            made.says = Act(SetUp(item=thing.id, spot=self.view.seen.place, by=self.view.me))
        elif self.group == "cables":
            made.load, made.says, made.at_hand = WholeCable(thing.id), Ready(cable=thing.id), self.hands.cable == thing.id
        else:
            made.load, made.sticky = Item(thing.id, thing.type), self.group == "material" and is_aloft(self.view)
        return made

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Another group or page."""
        if not isinstance(said, Turn) or said.what not in ("group", "tray_page"):
            return None
        if said.what == "group":
            self.chosen, self.page = str(said.value), 0
        else:
            self.page = int(said.value)
        return ()
