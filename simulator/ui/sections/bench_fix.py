"""Holding the cable in its place: ties, the gland where it enters, the earth kit on its screen."""

from __future__ import annotations

from collections.abc import Hashable

from simulator.mechanics.cabling.dressing import FitKit, SealGland, TieCable
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Item
from simulator.ui.intent import Act
from simulator.ui.sections import bench_art
from simulator.ui.sections.bench_face import GAP, ROW, Face
from simulator.ui.sections.bench_state import Turn
from simulator.ui.views.bench import OnBench, kit_on, material_for
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import words
from simulator.ui.widgets.stepper import Stepper
from simulator.ui.widgets.zone import Zone

PITCH_MM = (50, 1000)
TIES = "#1E242B"


class FixFace(Face):
    """The cable as it lies, then ties, gland and kit."""

    name = "fix"
    icon = "cable-clamp"

    def _picture(self, room: Box) -> Box:
        return Box(room.x, room.y, room.w, room.h - 2 * (ROW + GAP))

    def widgets(self, room: Box, cable: OnBench) -> list[Widget]:
        """Pitch and ties; gland and kit."""
        picture, me, name = self._picture(room), self.view.me, cable.cable.id
        first = Box(room.x, picture.bottom + GAP, room.w, ROW)
        second = first.moved(0, ROW + GAP)
        half = (room.w - GAP) / 2
        kit = material_for(self.view, "earth_kit")
        return [
            Zone(
                "bench.run", picture, focusable=False, radius=theme.RADIUS_TILE, accepts=lambda load: isinstance(load, Item),
                gets=lambda load, x, y: Act(FitKit(by=me, item=load.id, cable=name, spot="entry")) if isinstance(load, Item) else None,
            ),
            Stepper(
                "bench.pitch", Box(first.x, first.y, half + 12, ROW), value=self.state.pitch_mm, least=PITCH_MM[0], most=PITCH_MM[1], by=50,
                tells=lambda value: Turn("pitch_mm", value), hint=self.say("ui.bench.pitch"),
            ),
            Button(
                "bench.tie", Box(first.x + half + 12 + GAP, first.y, first.w - half - 12 - GAP, ROW), text=self.say("ui.bench.tie"), icon="cable-clamp",
                says=Act(TieCable(by=me, cable=name, pitch_mm=self.state.pitch_mm)),
            ),
            Button(
                "bench.gland", Box(second.x, second.y, half, ROW), text=self.say("ui.bench.gland"), icon="rotate-cw", kind="secondary",
                says=Act(SealGland(by=me, cable=name)),
            ),
            Button(
                "bench.kit", Box(second.x + half + GAP, second.y, half, ROW), text=self.say("ui.bench.kit"),
                icon="grounding-kit", kind="secondary", enabled=bool(kit), says=Act(FitKit(by=me, item=kit, cable=name, spot="entry")),
            ),
        ]  # fmt: skip

    def key(self, cable: OnBench) -> Hashable:
        """Ties planned, kit seen."""
        return self.state.pitch_mm, kit_on(self.view, cable.cable.id)

    def draw(self, canvas: Canvas, room: Box, cable: OnBench) -> None:
        """The guide's rail with the cable on it: real ties dark, the chosen pitch as marks; gland and kit at the entry."""
        box = self._picture(room)
        canvas.rect(box, theme.MIST100, radius=theme.RADIUS_TILE)
        seen = cable.cable
        high = min(box.h * 0.3, canvas.measure("Ag", theme.CAPTION)[1] + 6)
        place = self.say("ui.bench.lies", guide=self.bench.named(seen.guide), bend=seen.bend_mm) if seen.guide else self.say("ui.bench.not_laid")
        words(canvas, place, Box(box.x + 10, box.y + 2, box.w - 20, high), theme.CAPTION, theme.INK900, most=1)
        self._draw_run(canvas, Box(box.x, box.y + high + 2, box.w, box.h - high - 4), cable)

    def _draw_run(self, canvas: Canvas, box: Box, cable: OnBench) -> None:
        """A metre of the guide from the entry at the left."""
        seen = cable.cable
        y = box.y + box.h * 0.42
        left, right = box.x + 58, box.right - 8
        canvas.rect(Box(left - 4, y + 9, right - left + 4, 9), bench_art.TIN, line=bench_art.TIN_DARK, width=1.2, radius=3)
        wall = Box(box.x + 12, box.y + 2, 9, box.h - 6)
        canvas.rect(wall, "#8C9BAB", line="#465B71", width=1.2, radius=2)
        canvas.rect(Box(wall.x, y - 9, wall.w, 18), "#233B53")
        colours, width, banded = bench_art.sheath(cable)
        if seen.guide:  # in front of the wall's hole, behind the gland
            dip = min(box.h * 0.34, 24.0) if seen.drip_loop else 0.0
            bend = [(box.x + 8, y), (box.x + 30, y), (box.x + 40, y + dip), (left, y)] if dip else [(box.x + 8, y)]
            bench_art.tube(canvas, [*bend, (right, y)], colours, min(width, 13.0), banded=banded)
        if seen.gland:
            canvas.rect(Box(box.x + 8, y - 10, 17, 20), "#233B53", line=theme.INK900, width=1.2, radius=4)
        if kit_on(self.view, seen.id):
            canvas.rect(Box(box.x + 28, y - 9, 13, 18), bench_art.COPPER, line=bench_art.COPPER_DARK, width=1.2, radius=3)
            bench_art.tube(canvas, [(box.x + 34, y + 9), (box.x + 34, box.bottom - 4)], theme.CABLES["earth"], 5, banded=True)
        scale = (right - left) / 1000
        for pitch, colour, high in ((self.state.pitch_mm, theme.BLUE600, 5.0), (seen.tie_pitch_mm, TIES, 26.0)):
            for index in range(1, 1 + (1000 // pitch if pitch else 0)):
                x = left + index * pitch * scale - 2
                canvas.rect(Box(x, y + 22 if high < 9 else y - 11, 3.4, high), colour, radius=1.5)
