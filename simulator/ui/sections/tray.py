"""The parts tray: groups at the left, tiles of what lies there, arrows where there is more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.mechanics.action import Action
from simulator.mechanics.safety.gear import SetUp, TakeOff, Wear
from simulator.ui import theme
from simulator.ui.geometry import Box, column, row
from simulator.ui.hands import Cap, Hands, Item, Ready, Tag
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.section import Section
from simulator.ui.sections.belt_face import allowed
from simulator.ui.sections.tray_tiles import Dragged, GroupTab, TrayMode, TrayTile
from simulator.ui.views import tray as view_of
from simulator.ui.views.tray import GROUPS, Lying
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from simulator.ui.scenes.work import WorkScene

GROUP_WIDE, MODE_WIDE, TILE_WIDE, ARROW_WIDE, GAP = 66.0, 92.0, 95.4, 44.0, 6.0
TAKE, LOOK = "take", "look"


@dataclass(frozen=True, slots=True)
class Shift:
    """Said: another group, mode or page of the tray."""

    group: str = ""
    mode: str = ""
    pages: int = 0


class Tray(Section):
    """What lies ready. `group`, `mode` and `page` are what the person last chose; nothing here touches the site."""

    def __init__(self, scene: WorkScene, hands: Hands) -> None:
        super().__init__(scene, hands)
        self.group, self.mode, self.page, self.fits = "cable", TAKE, 0, 5

    def widgets(self, room: Box) -> list[Widget]:
        """Groups, mode, tiles, arrows."""
        inside = Box(room.x + 6, room.y + 3.5, room.w - 12, 2 * theme.TARGET)
        groups = Box(inside.x, inside.y, 3 * GROUP_WIDE + 4, inside.h)
        mode = Box(groups.right + GAP, inside.y + 1, MODE_WIDE, inside.h - 2)
        left = mode.right + 2 * GAP
        tiles = Box(left, inside.y, inside.right - left, inside.h)
        return [*self._groups(groups), self._mode(mode), *self._tiles(tiles)]

    def _groups(self, room: Box) -> list[Widget]:
        upper, lower = column(room, 2, 0)
        places = [*row(upper, 3, 2), *row(lower, 3, 2)]
        return [
            GroupTab(
                f"tray.group.{key}", place, text=self.say(f"ui.tray.group.{key}"), icon=icon, chosen=key == self.group,
                says=Shift(group=key), group="tray.group",
            )
            for (key, icon), place in zip(GROUPS.items(), places, strict=True)
        ]  # fmt: skip

    def _mode(self, box: Box) -> Widget:
        words = (self.say("ui.tray.take"), self.say("ui.tray.look"))
        return TrayMode(
            "tray.mode", box, choices=words, icons=("hand", "magnifier"), chosen=int(self.mode == LOOK), kind="light",
            tells=lambda index: Shift(mode=LOOK if index else TAKE),
        )  # fmt: skip

    def _tiles(self, room: Box) -> list[Widget]:
        made: list[TrayTile] = [self._tile(thing) for thing in view_of.lying(self.view, self.scene.desk.texts, self.group)]
        if self.group == "material":
            made += self._endless()
        allowed([*made], live=self.view.live or self.mode == LOOK)
        self.fits = max(1, int((room.w + GAP) // (TILE_WIDE + GAP)))
        if len(made) > self.fits:
            return self._paged(made, room)
        self.page = 0
        return self._placed(made, room)

    def _paged(self, made: list[TrayTile], room: Box) -> list[Widget]:
        """One page of the tiles, with arrows at the right; the wheel turns pages too."""
        inner = Box(room.x, room.y, room.w - ARROW_WIDE - GAP, room.h)
        self.fits = max(1, int((inner.w + GAP) // (TILE_WIDE + GAP)))
        last = (len(made) - 1) // self.fits
        self.page %= last + 1
        upper, lower = column(Box(inner.right + GAP, room.y, ARROW_WIDE, room.h), 2, 0)
        shown = made[self.page * self.fits : (self.page + 1) * self.fits]
        return [
            *self._placed(shown, inner),
            self._arrow("before", upper, -1),
            self._arrow("after", lower, 1),
        ]

    def _arrow(self, name: str, box: Box, by: int) -> Widget:
        icon = "chevron-up" if by < 0 else "chevron-down"
        return IconButton(
            f"tray.{name}", box, icon=icon, kind="white", hint=self.say(f"ui.tray.{name}"), says=Shift(pages=by),
        )  # fmt: skip

    def _placed(self, tiles: list[TrayTile], room: Box) -> list[Widget]:
        wide = (room.w + GAP) / self.fits - GAP
        for index, tile in enumerate(tiles):
            tile.wheels = _turned
            tile.box = Box(room.x + index * (wide + GAP), room.y + 1, min(wide, 1.3 * TILE_WIDE), room.h - 1)
        return list(tiles)

    def _tile(self, thing: Lying) -> TrayTile:
        """A tile: in hand mode it is taken, worn or laid on the bench; under the glass it is looked at."""
        looks = self.mode == LOOK and thing.kind == "item"
        load = Item(thing.id, thing.type) if thing.does == "take" and not looks else None
        return TrayTile(
            f"{thing.kind}:{thing.id}", Box(0, 0, 0, 0), text=thing.text, sprite=thing.sprite, aspect=thing.aspect, print=thing.print,
            packed=thing.does == "take_off" or thing.accepted, at_hand=thing.kind == "cable" and thing.id == self.hands.cable,
            worn=self.say("ui.tray.worn") if thing.does == "take_off" else "", load=load, says=Open("item", {"item": thing.id}) if looks else self._click(thing), group="tray.tiles",
            hint=self.say("ui.tray.does.look" if looks else f"ui.tray.does.{thing.does}"),
        )  # fmt: skip

    def _click(self, thing: Lying) -> object | None:
        """What a click in hand mode says."""
        acts: dict[str, Action] = {
            "wear": Wear(item=thing.id, by=self.view.me),
            "take_off": TakeOff(item=thing.id, by=self.view.me),
            "set_up": SetUp(item=thing.id, spot=self.view.seen.place, by=self.view.me),
        }
        if thing.does == "bench":
            return Ready(cable=thing.id)
        return Act(acts[thing.does]) if thing.does in acts else None

    def _endless(self) -> list[TrayTile]:
        """Tags and caps: there are always more."""
        made = []
        for name, load in (("tag", Tag()), ("cap", Cap())):
            sprite, aspect = view_of.MATERIAL[name]
            text, hint = self.say(f"ui.tray.{name}"), self.say("ui.tray.does.take")
            made.append(TrayTile(name, Box(0, 0, 0, 0), text=text, sprite=sprite, aspect=aspect, load=load, hint=hint, group="tray.tiles"))
        return made

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Another group, mode or page; what was dragged and is only clicked."""
        if isinstance(said, Dragged):
            return self._dragged(said.says)
        if not isinstance(said, Shift):
            return None
        if said.group:
            self.group, self.page = said.group, 0
        self.mode = said.mode or self.mode
        self.page += said.pages
        return ()

    def _dragged(self, says: object) -> Iterable[Intent | Open | Close]:
        """A cable lies on the bench wherever it was let go: its ends are what is carried. All else asks for a click."""
        if isinstance(says, Ready):
            self.hands.cable = says.cable or ""
        self.scene.toast(self.say("ui.tray.on_bench" if isinstance(says, Ready) else "ui.tray.click"))
        return ()


def _turned(pages: int) -> Shift:
    return Shift(pages=pages)
