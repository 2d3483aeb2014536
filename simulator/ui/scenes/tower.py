"""The tower: climbed hook by hook, loads hoisted, antennas hung and set; one acts for either of the crew."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import fields
from typing import Any

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Hands, Ready
from simulator.ui.intent import Intent
from simulator.ui.panel import Close, Open
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes.work import WorkScene
from simulator.ui.section import Section
from simulator.ui.sections.bench import Bench
from simulator.ui.sections.tower_belt import TowerBelt
from simulator.ui.sections.tower_cards import Cards
from simulator.ui.sections.tower_follow import follow
from simulator.ui.sections.tower_hands import Choices
from simulator.ui.sections.tower_mini import Elevation
from simulator.ui.sections.tower_tray import TowerTray
from simulator.ui.sections.tower_view import TowerView
from simulator.ui.widgets.base import Widget

MINI = Box(10, 10, 68, 212)


class TowerScene(WorkScene):
    """The tower over the whole work view, cards at its right, belt and tray around it."""

    name = "tower"
    icon = "tower"
    one_acts = True

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.hands, self.choices = Hands(), Choices()
        self.picture = TowerView(self, self.hands, self.choices)
        self.cards = Cards(self, self.hands, self.choices)
        self.belt_section = TowerBelt(self, self.hands, self.choices)
        self.tray_section = TowerTray(self, self.hands, self.choices)

    def sections(self) -> list[tuple[Section, Box]]:
        """Every section with its room, in the order of the tab key."""
        work = self.work_box
        return [(self.picture, work), (self.cards, work), (self.belt_section, self.belt_box), (self.tray_section, self.tray_box)]

    def work(self, room: Box) -> list[Widget]:
        """The tower, its small elevation, the cards."""
        left, sheet = room.x + MINI.x + MINI.w, self.cards.sheet(room)
        self.picture.free = Box(left, room.y, sheet.x - left, room.h)
        return [*self.picture.widgets(room), self._elevation(room), *self.cards.widgets(room)]

    def _elevation(self, room: Box) -> Widget:
        shapes = self.picture.shapes()
        here = next((one.at[2] for one in shapes.figures if one.id == self.view.me), 0.0)
        camera = self.picture.camera
        half = room.h / 2 / camera.px_per_m
        return Elevation(
            "tower.mini", Box(room.x + MINI.x, room.y + MINI.y, MINI.w, MINI.h), text=self.say("ui.tower.height", height=round(here * 1000)), top_m=shapes.tower.total_mm / 1000.0,
            seen=(camera.height_m - half, camera.height_m + half), people=tuple((one.at[2], one.id == self.view.me) for one in shapes.figures), lifts=self.picture.lift,
            hint=self.say("ui.tower.mini"), focusable=False,
        )  # fmt: skip

    def belt(self, room: Box) -> list[Widget]:
        """Tools and crew."""
        return self.belt_section.widgets(room)

    def tray(self, room: Box) -> list[Widget]:
        """Goods, material, cables."""
        return self.tray_section.widgets(room)

    def draw_ground(self, canvas: Canvas) -> None:
        """Frame, then the belt."""
        super().draw_ground(canvas)
        if not self.view.paused and not self.drawers:
            self.belt_section.draw(canvas, self.belt_box)

    def ground_key(self) -> Hashable:
        """The frame stands still."""
        return (super().ground_key(), len(self.view.sheet.people))

    def draw_live(self, canvas: Canvas) -> None:
        """The tower with all that moves."""
        if not self.view.paused:
            self.picture.draw_live(canvas, self.work_box)

    def live_rooms(self) -> tuple[Box, ...]:
        """The work view."""
        return (self.work_box,)

    def covered(self) -> Box | None:
        """Sky, land and steel fill the work view."""
        return None if self.view.paused else self.work_box

    @property
    def bench(self) -> Bench:
        """The bench of the store."""
        return self.cards.bench

    def is_busy(self) -> bool:
        """While something is in the hand, the camera moves or a rope runs."""
        return super().is_busy() or self.picture.is_busy()

    def told(self) -> None:
        """Every section hears of the entry; where somebody else works, the cards follow his hands."""
        if not self.view.live:
            self.follow()
        for section, _ in self.sections():
            section.told()

    def follow(self) -> None:
        """The card of what was done last lies on top."""
        follow(self.view, self.hands, self.choices)

    def hears(self, said: object) -> Iterable[Intent | Open | Close]:
        """What lies ready changes here; the rest is the sections'."""
        if isinstance(said, Ready):
            for item in fields(said):
                value = getattr(said, item.name)
                if value is not None:
                    setattr(self.hands, item.name, value)
            return ()
        for section, _ in self.sections():
            answer = section.hear(said)
            if answer is not None:
                return answer
        return ()

    def pulse(self, now_ms: int) -> Iterable[Intent]:
        """What moves."""
        found = list(super().pulse(now_ms))
        anew = [section.pulse(now_ms) for section, _ in self.sections()]  # every one of them sees the time
        if any(anew) and not self.view.paused:
            self.refresh()
        return found


@scene("tower")
def make_tower(desk: Desk, about: dict[str, Any]) -> TowerScene:
    """The tower for the attempt in hand."""
    return TowerScene(desk, about)
