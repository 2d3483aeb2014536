"""The camera: what it is pointed at, the shutter, the photographs taken so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.mechanics.handover.paperwork import TakePhoto
from simulator.ui.geometry import Box, row
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open, Panel
from simulator.ui.panels.handover_camera import Print, Viewfinder
from simulator.ui.panels.handover_close import thing_shot
from simulator.ui.panels.handover_page import GAP, Page, columns
from simulator.ui.panels.handover_scene import draw_site, picture_for, site_in, site_key
from simulator.ui.theme import CAPTION, SLATE500
from simulator.ui.views.record_sheet_things import TARGET_KINDS, name_of, targets_of
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.listing import Listing, Row
from simulator.ui.widgets.tabs import tabs

STRIP, PRINT = 122.0, 136.0


@dataclass(frozen=True, slots=True)
class Kind:
    """Said: another kind of target."""

    kind: str


@dataclass(frozen=True, slots=True)
class Aim:
    """Said: the camera is pointed at that."""

    target: str


class PhotoPage(Page):
    """The camera in the hand."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self.kind, self.target = "place", ""

    def widgets(self, room: Box) -> list[Widget]:
        """Viewfinder over the strip, targets and shutter beside them."""
        left, right = columns(room, 0.64, 0.36)
        strip = STRIP * min(1.25, self.grow)
        finder = Box(left.x, left.y, left.w, left.h - strip - GAP)
        if not self.target:
            self.target = "cabinet" if "cabinet" in self.view.places else next(iter(self.view.places), "")
        return [
            self._finder(finder),
            *self._choices(right),
            *self._strip(Box(left.x, finder.bottom + GAP, left.w, strip)),
        ]

    @property
    def _shot(self) -> Act:
        return Act(TakePhoto(target=self.target))

    def _finder(self, box: Box) -> Viewfinder:
        """The site, or the thing on the bench."""
        view, glass = self.view, box.inset(14)
        finder = Viewfinder(
            "photo.finder", box, target=self.target, text=name_of(self.texts, self.target), aims=Aim,
            says=self._shot, enabled=view.live, hint=self.say("photo.hint"),
        )  # fmt: skip
        site = site_in(view, glass)
        if self.target in site.spots:
            finder.spots, finder.key_of = site.spots, ("site", site_key(view))
            finder.paint = lambda canvas: draw_site(canvas, view, site)
            return finder
        shot = thing_shot(view, self.target, glass)
        finder.spots, finder.key_of, finder.paint = shot.spots, shot.key, shot.paint
        return finder

    def _choices(self, room: Box) -> list[Widget]:
        """Kinds, targets, shutter."""
        high = 48.0
        kinds = list(TARGET_KINDS.items())
        out: list[Widget] = []
        for line in range(2):
            pair = [(kind, self.say(f"kind.{kind}"), icon) for kind, icon in kinds[2 * line : 2 * line + 2]]
            out += tabs("photo.kind", Box(room.x, room.y + line * (high + 8), room.w, high), pair, self.kind, Kind)
        top = room.y + 2 * (high + 8) + 4
        shutter = Box(room.x, room.bottom - 64, room.w, 64)
        taken = self.view.seen.photos
        rows = tuple(
            Row(one.id, one.name, detail=one.detail, icon="camera" if one.id in taken else TARGET_KINDS[self.kind])
            for one in targets_of(self.view, self.texts, self.kind)
        )
        out.append(Listing("photo.targets", Box(room.x, top, room.w, shutter.y - top - 10), rows=rows, chosen=self.target, row_height=50 * self.grow, tells=Aim))
        out.append(Button("photo.shutter", shutter, text=self.say("photo.shutter"), icon="camera", says=self._shot, enabled=self.view.live and bool(self.target)))
        return out

    def _strip(self, box: Box) -> list[Widget]:
        """The last photographs, the newest at the right."""
        taken = self.view.seen.photos
        out: list[Widget] = [Card("photo.strip", box)]
        if not taken:
            return [*out, Label("photo.none", box.inset(20, 8), text=self.say("photo.none"), icon="camera", colour=SLATE500, lines=2)]
        count = Box(box.x + 12, box.y + 8, 96, box.h - 16)
        out.append(Label("photo.count", count, text=self.say("photo.count", count=len(taken)), style=CAPTION, colour=SLATE500, lines=2))
        room = Box(count.right + 4, box.y + 8, box.right - count.right - 14, box.h - 16)
        fit = max(1, int((room.w + 8) // (PRINT + 8)))
        for index, (place, target) in enumerate(zip(row(room, fit, 8), taken[-fit:], strict=False)):
            sprite, aspect = picture_for(self.view, target)
            out.append(Print(f"photo.print:{len(taken[:-fit]) + index}", place, sprite=sprite, aspect=aspect, text=name_of(self.texts, target)))
        return out

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Another kind, another target."""
        if isinstance(said, Kind):
            self.kind = said.kind
        elif isinstance(said, Aim) and said.target:
            self.target = said.target
            seen = self.view.seen
            self.kind = next((kind for kind, family in (("unit", seen.units), ("place", self.view.places), ("cable", {**seen.cables, **seen.ends})) if said.target in family), "item")
        return ()
