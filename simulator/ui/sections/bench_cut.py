"""Length: cut what is too much, or join a piece in (a bad practice that life allows)."""

from __future__ import annotations

from collections.abc import Hashable

from simulator.catalog.families.tools import ToolType
from simulator.mechanics.cabling.lugs import CutCable, SpliceCable
from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Tool
from simulator.ui.intent import Act
from simulator.ui.sections import bench_art
from simulator.ui.sections.bench_face import GAP, ROW, Face
from simulator.ui.sections.bench_state import Turn
from simulator.ui.views.bench import OnBench, tool_for
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.drawing import words
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.slider import Slider
from simulator.ui.widgets.stepper import Stepper
from simulator.ui.widgets.zone import Zone

LEAST_MM, MOST_MM, STEP_MM = 10, 20_000, 10
PIECE_MM = (100, 10_000)
"""What can be joined in."""


class CutFace(Face):
    """The cable's free length on a ruler, with the cutter's mark."""

    name = "cut"
    icon = "cable-cutters"

    def _longest(self, cable: OnBench) -> int:
        """How far the ruler goes, mm."""
        return min(MOST_MM, max(1_000, (cable.cable.spare_mm * 5 // 4 + 499) // 500 * 500))

    def _ruler(self, room: Box) -> Box:
        return Box(room.x, room.y, room.w, room.h - 3 * ROW - 3 * GAP)

    def widgets(self, room: Box, cable: OnBench) -> list[Widget]:
        """Slider under the ruler, end and millimetres, the two tools."""
        ruler, state = self._ruler(room), self.state
        slide = Box(room.x, ruler.bottom + GAP, room.w, ROW)
        line = slide.moved(0, ROW + GAP)
        wide = (room.w - GAP) * 0.46
        half = (room.w - GAP) / 2
        low = line.y + ROW + GAP
        return [
            Zone("bench.ruler", ruler, focusable=False, radius=theme.RADIUS_TILE, accepts=self._is_cutter, gets=lambda load, x, y: self._cut(cable)),
            Slider("bench.length.slide", slide, value=min(state.length_mm, self._longest(cable)), least=LEAST_MM, most=self._longest(cable), by=STEP_MM, tells=_length),
            *self.end_tabs(Box(line.x, line.y, wide, ROW), "bench.end"),
            Stepper(
                "bench.length", Box(line.x + wide + GAP, line.y, line.w - wide - GAP, ROW), value=state.length_mm, least=LEAST_MM, most=MOST_MM,
                by=STEP_MM, shows=self.bench.texts.number, tells=_length,
            ),
            self._cutter(Box(room.x, low, half, ROW), cable),
            self._joiner(Box(room.x + half + GAP, low, half, ROW), cable),
        ]  # fmt: skip

    def _cutter(self, box: Box, cable: OnBench) -> Widget:
        there = bool(tool_for(self.view, "cutter"))
        return HoldButton("bench.cut", box, text=self.say("ui.bench.do_cut"), confirm=self.say("ui.bench.again"), icon="cable-cutters", says=self._cut(cable), enabled=there)

    def _cut(self, cable: OnBench) -> Act:
        """That much off the chosen end."""
        return Act(CutCable(by=self.view.me, cable=cable.cable.id, end=self.state.end, remove_mm=self.state.length_mm))

    def _is_cutter(self, load: object) -> bool:
        """A tool from the belt that cuts."""
        kind = self.view.sheet.catalog.types.get(load.type) if isinstance(load, Tool) else None
        return isinstance(kind, ToolType) and kind.use == "cutter"

    def _joiner(self, box: Box, cable: OnBench) -> Widget:
        least, most = PIECE_MM
        splice = SpliceCable(by=self.view.me, cable=cable.cable.id, add_mm=min(most, max(least, self.state.length_mm)))
        return HoldButton("bench.splice", box, text=self.say("ui.bench.do_splice"), confirm=self.say("ui.bench.again"), icon="plus", says=Act(splice))

    def key(self, cable: OnBench) -> Hashable:
        """Where the mark is."""
        return self.state.end, self.state.length_mm

    def draw(self, canvas: Canvas, room: Box, cable: OnBench) -> None:
        """Words, cable with its spare length, ruler, mark."""
        ruler = self._ruler(room)
        canvas.rect(ruler, theme.MIST100, radius=theme.RADIUS_TILE)
        inner = ruler.inset(10, 0)
        high = min(ruler.h * 0.36, canvas.measure("Ag", theme.CAPTION)[1] + 6)
        head = Box(inner.x, ruler.y + 2, inner.w, high)
        words(canvas, self.say("ui.bench.spare", spare=cable.cable.spare_mm), Box(head.x, head.y, head.w * 0.6, high), theme.CAPTION, theme.INK900, most=1)
        words(canvas, self.say("ui.bench.mm", length=self.state.length_mm), Box(head.x + head.w * 0.6, head.y, head.w * 0.4, high), theme.CAPTION, theme.SLATE500, "right", most=1)
        self._draw_cable(canvas, Box(inner.x, head.bottom, inner.w, ruler.bottom - head.bottom), cable)

    def _draw_cable(self, canvas: Canvas, box: Box, cable: OnBench) -> None:
        """From the free end at the left; what is spare is drawn whole, the rest goes on pale."""
        scale = box.w / self._longest(cable)
        colours, width, banded = bench_art.sheath(cable)
        y = box.y + (box.h - 16) / 2
        bench_art.tube(canvas, [(box.x, y), (box.right, y)], colours, min(width, 14.0), banded=banded)
        spare = box.x + max(0, cable.cable.spare_mm) * scale
        if spare < box.right:
            canvas.rect(Box(spare, y - 11, box.right - spare, 22), theme.MIST100 + "B8")
        base = box.bottom - 15
        canvas.rect(Box(box.x, base, box.w, 1.4), theme.SLATE400)
        ticks = 10
        for index in range(ticks + 1):
            canvas.rect(Box(box.x + index * (box.w - 1) / ticks, base, 1.2, 9 if index % 5 == 0 else 5), theme.SLATE400)
        mark = box.x + min(box.w, self.state.length_mm * scale)
        for piece in range(5):
            canvas.rect(Box(mark - 1, y - 14 + piece * (base - y + 18) / 5, 2, 4), theme.BLUE600)
        canvas.sprite("icons/cable-cutters", Box(min(box.right - 18, max(box.x, mark - 9)), y - 24, 18, 18), tint=theme.BLUE600)


def _length(value: int) -> Turn:
    """What slider and stepper say."""
    return Turn("length_mm", value)
