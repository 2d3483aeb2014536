"""The safety scene: the crew gets ready outside. Dressing at the left, papers, plan, weather and crew at the right."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Hands
from simulator.ui.intent import Intent
from simulator.ui.panel import Close, Open
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes.work import WorkScene
from simulator.ui.section import Section
from simulator.ui.sections.crew import Crew
from simulator.ui.sections.crew_plan import SitePlan
from simulator.ui.sections.crew_sky import Sky
from simulator.ui.sections.gear import Dressing
from simulator.ui.sections.gear_belt import GearBelt
from simulator.ui.sections.gear_state import Choices, Choose, remember
from simulator.ui.sections.gear_tray import GearTray
from simulator.ui.sections.papers import Papers
from simulator.ui.widgets.base import Widget

DRESS_SHARE, DRESS_MOST = 0.485, 500.0
CREW_HIGH, CREW_TALL, TALL = 168.0, 212.0, 660.0
"""Height of the crew's card, also where the work view is taller than `TALL`."""


class SafetyScene(WorkScene):
    """A person on the platform, cards beside him, gear rack below, belt at the right."""

    name = "safety"
    icon = "safety-helmet"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        hands, self.choices = Hands(), Choices()
        self.dressing, self.papers = Dressing(self, hands), Papers(self, hands)
        self.plan, self.sky, self.crew = SitePlan(self, hands), Sky(self, hands), Crew(self, hands)
        self.belt_section, self.rack = GearBelt(self, hands), GearTray(self, hands)

    def sections(self) -> list[tuple[Section, Box]]:
        """Every section with its room, in the order of the tab key."""
        work = self.work_box
        dress = Box(work.x, work.y, min(work.w * DRESS_SHARE, max(DRESS_MOST, work.w * 0.4)), work.h)
        side = Box(dress.right, work.y, work.right - dress.right, work.h)
        high = CREW_TALL if work.h > TALL else CREW_HIGH
        crew = Box(side.x, side.bottom - high, side.w, high)
        papers = Box(side.x, side.y, side.w, (crew.y - side.y) * 0.5)
        plan = Box(side.x, papers.bottom, side.w * 0.52, crew.y - papers.bottom)
        sky = Box(plan.right, plan.y, side.right - plan.right, plan.h)
        return [
            (self.papers, papers), (self.dressing, dress), (self.plan, plan), (self.sky, sky), (self.crew, crew),
            (self.belt_section, self.belt_box), (self.rack, self.tray_box),
        ]  # fmt: skip

    def work(self, room: Box) -> list[Widget]:
        """All but belt and tray."""
        return [widget for section, box in self.sections()[:5] for widget in section.widgets(box)]

    def belt(self, room: Box) -> list[Widget]:
        """Tools and the buddy check."""
        return self.belt_section.widgets(room)

    def tray(self, room: Box) -> list[Widget]:
        """The gear rack."""
        return self.rack.widgets(room)

    def work_key(self) -> tuple[Hashable, ...]:
        """What the sections' baked pictures depend on."""
        return tuple(section.key() for section, _ in self.sections())

    def draw_work(self, canvas: Canvas, room: Box) -> None:
        """The wall of the workshop, then the sections' baked pictures."""
        wide = max(room.w, room.h * 876 / 572)
        canvas.sprite("scenery/workshop-wall", Box(room.x, room.bottom - wide * 572 / 876, wide, wide * 572 / 876))
        for section, box in self.sections()[:5]:
            section.draw(canvas, box)

    def draw_ground(self, canvas: Canvas) -> None:
        """Frame, then the belt's card."""
        super().draw_ground(canvas)
        if not self.view.paused and not self.drawers:
            self.belt_section.draw(canvas, self.belt_box)

    def told(self) -> None:
        """What was looked at last lies on top."""
        remember(self.choices, self.view)
        for section, _ in self.sections():
            section.told()

    def hears(self, said: object) -> Iterable[Intent | Open | Close]:
        """The scene's choices; the rest is the sections'."""
        if isinstance(said, Choose):
            setattr(self.choices, said.what, said.value)
            return ()
        for section, _ in self.sections():
            answer = section.hear(said)
            if answer is not None:
                return answer
        return ()


@scene("safety")
def make_safety(desk: Desk, about: dict[str, Any]) -> SafetyScene:
    """The ground in front of the site for the attempt in hand."""
    return SafetyScene(desk, about)
