"""The cabinet: rack and lens, the bench for the cable in hand, belt and tray. Here only what holds them together."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import fields
from typing import Any

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Hands, Hold, Ready
from simulator.ui.intent import Intent
from simulator.ui.panel import Close, Open
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes.work import WorkScene
from simulator.ui.section import Section
from simulator.ui.sections.belt import Belt
from simulator.ui.sections.bench import Bench
from simulator.ui.sections.lens import Lens
from simulator.ui.sections.rack import Rack
from simulator.ui.sections.tray import Tray
from simulator.ui.widgets.base import Widget

RACK_SHARE = 0.57
LENS_SHARE = 0.49


class CabinetScene(WorkScene):
    """Rack at the left, lens above the bench at the right, belt and tray around them."""

    name = "cabinet"
    icon = "bts-cabinet"
    one_acts = True

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.hands = Hands()
        self.rack, self.lens, self.bench = Rack(self, self.hands), Lens(self, self.hands), Bench(self, self.hands)
        self.belt_section, self.tray_section = Belt(self, self.hands), Tray(self, self.hands)

    def sections(self) -> list[tuple[Section, Box]]:
        """Every section with its room, in the order of the tab key."""
        work = self.work_box
        rack = Box(work.x, work.y, work.w * RACK_SHARE, work.h)
        side = Box(rack.right, work.y, work.right - rack.right, work.h)
        lens = Box(side.x, side.y, side.w, side.h * LENS_SHARE)
        bench = Box(side.x, lens.bottom, side.w, side.bottom - lens.bottom)
        return [
            (self.rack, rack), (self.lens, lens), (self.bench, bench),
            (self.belt_section, self.belt_box), (self.tray_section, self.tray_box),
        ]  # fmt: skip

    def work(self, room: Box) -> list[Widget]:
        """Rack, lens, bench."""
        return [widget for section, box in self.sections()[:3] for widget in section.widgets(box)]

    def belt(self, room: Box) -> list[Widget]:
        """Instruments and tools."""
        return self.belt_section.widgets(room)

    def tray(self, room: Box) -> list[Widget]:
        """Parts."""
        return self.tray_section.widgets(room)

    def work_key(self) -> tuple[Hashable, ...]:
        """What the sections' baked pictures depend on."""
        return tuple(section.key() for section, _ in self.sections())

    def draw_work(self, canvas: Canvas, room: Box) -> None:
        """The sections' baked pictures."""
        for section, box in self.sections()[:3]:
            section.draw(canvas, box)

    def draw_ground(self, canvas: Canvas) -> None:
        """Frame, then belt and tray."""
        super().draw_ground(canvas)
        if self.view.paused:
            return
        for section, box in self.sections()[3:]:
            if section is self.tray_section or not self.drawers or self.drawer == "belt":
                section.draw(canvas, box)

    def draw_live(self, canvas: Canvas) -> None:
        """What of the sections moves."""
        if self.view.paused:
            return
        for section, box in self.sections():
            if section is not self.belt_section or not self.drawers or self.drawer == "belt":
                section.draw_live(canvas, box)

    def live_rooms(self) -> tuple[Box, ...]:
        """The places of the sections of which something moves: all but the tray."""
        return tuple(box for section, box in self.sections() if section is not self.tray_section)

    def told(self) -> None:
        """Every section hears of the entry; where somebody else works, the eyes follow his hands."""
        if not self.view.live:
            self.follow()
        for section, _ in self.sections():
            section.told()

    def follow(self) -> None:
        """Cable, port and instrument of what was done last lie ready."""
        told = self.view.told
        params = told.params if told else {}
        cable = str(params.get("cable", ""))
        end = self.view.seen.ends.get(f"{cable}.{params.get('end')}.{params.get('core', 'plug')}")
        port = str(params.get("port") or params.get("way") or params.get("slot") or params.get("red") or (end.port if end else ""))
        self.hands.cable = cable or self.hands.cable
        self.hands.port, self.hands.unit = port, port.partition(".")[0] or str(params.get("unit", ""))
        self.hands.instrument = str(params.get("instrument", "")) or self.hands.instrument

    def hears(self, said: object) -> Iterable[Intent | Open | Close]:
        """What lies ready changes here; the rest is the sections'."""
        if isinstance(said, Ready):
            for item in fields(said):
                value = getattr(said, item.name)
                if value is not None:
                    setattr(self.hands, item.name, value)
            return ()
        if isinstance(said, Hold):
            self.hands.plugging, self.hands.laying = said.plugging, said.laying
            return ()
        for section, _ in self.sections():
            answer = section.hear(said)
            if answer is not None:
                return answer
        return ()

    def pulse(self, now_ms: int) -> Iterable[Intent]:
        """Live displays and lamps."""
        found = list(super().pulse(now_ms))
        if any(section.pulse(now_ms) for section, _ in self.sections()):
            self.refresh()
        return found


@scene("cabinet")
def make_cabinet(desk: Desk, about: dict[str, Any]) -> CabinetScene:
    """The cabinet for the attempt in hand."""
    return CabinetScene(desk, about)
